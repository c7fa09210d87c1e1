// A page of the relations of one type by identifier, whole.
// $low: identifier after which it starts
// $limit: the most rows
// {{type}}: relation type
MATCH (a)-[r:{{type}}]->(b) WHERE r.id > $low
RETURN r {.*} AS relation ORDER BY r.id LIMIT $limit
