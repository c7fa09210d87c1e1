// Whether the store holds anything.
MATCH (n)
RETURN n.id AS id ORDER BY id LIMIT 1
