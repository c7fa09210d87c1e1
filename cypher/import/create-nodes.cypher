// Writes sources or passages that are not there yet.
// $rows: list of properties
// {{label}}: Source or Passage
UNWIND $rows AS row
CREATE (n:{{label}})
SET n = row
