// How many relations of one type are asserted, that is, rest on no passage.
// {{type}}: relation type
MATCH ()-[r:{{type}}]->()
WHERE r.asserted IS NOT NULL
RETURN count(r) AS n
