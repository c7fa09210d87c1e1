// Writes entities that are not there yet, of one type of a family.
// $rows: list of properties
// {{label}}: node label of the type
// {{family}}: node label of the family
UNWIND $rows AS row
CREATE (e:Entity:{{label}}:{{family}})
SET e = row
