// Writes sources or passages; what rests on a passage is kept.
// $rows: list of {id, properties}
// {{label}}: Source or Passage
UNWIND $rows AS row
MERGE (n:{{label}} {id: row.id})
SET n += row.properties
