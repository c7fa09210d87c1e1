// Deletes relations of one type with the nodes that lead to them.
// $rows: list of {id, from}
// {{type}}: relation type
UNWIND $rows AS row
MATCH (k:RelationKey) WHERE k.id = row.id
MATCH (a)-[r:{{type}}]->(b) WHERE a.id = row.from AND r.id = row.id
DELETE r, k
