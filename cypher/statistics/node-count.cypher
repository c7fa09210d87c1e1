// How many nodes the database holds, ours or not.
MATCH (n)
RETURN count(n) AS n
