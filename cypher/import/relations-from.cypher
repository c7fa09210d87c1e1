// The relations of one type that leave entities.
// $ids: list of identifiers
// {{type}}: relation type
UNWIND $ids AS id
MATCH (e:Entity)-[r:{{type}}]->(far) WHERE e.id = id
RETURN id AS from, far.id AS to, r.id AS id
