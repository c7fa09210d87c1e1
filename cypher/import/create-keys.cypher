// Writes look-up nodes of entities.
// $rows: list of properties, among them entityId
// {{label}}: Name, ExternalId or FormerId
UNWIND $rows AS row
CREATE (k:{{label}})
SET k = row
