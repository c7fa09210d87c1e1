// Replaces the properties of relations of one type whose ends stay.
// $rows: list of {id, from, properties, key}
// {{type}}: relation type
UNWIND $rows AS row
MATCH (k:RelationKey) WHERE k.id = row.id
MATCH (a)-[r:{{type}}]->(b) WHERE a.id = row.from AND r.id = row.id
SET r = row.properties
SET k = row.key
