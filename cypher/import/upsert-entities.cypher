// Writes entities of one type, whole: what a row does not hold is gone.
// $rows: list of {id, properties}
// {{label}}: node label
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e = row.properties
SET e:{{label}}
