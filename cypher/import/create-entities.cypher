// Writes entities that are not there yet, of one type.
// $rows: list of properties
// {{label}}: node label
UNWIND $rows AS row
CREATE (e:Entity:{{label}})
SET e = row
