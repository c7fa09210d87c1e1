// Writes new relations of one type, each with the node that leads to it.
// $rows: list of {from, to, properties, key}
// {{type}}: relation type
UNWIND $rows AS row
MATCH (a:Entity) WHERE a.id = row.from
MATCH (b:Entity) WHERE b.id = row.to
CREATE (a)-[r:{{type}}]->(b)
SET r = row.properties
CREATE (k:RelationKey)
SET k = row.key
