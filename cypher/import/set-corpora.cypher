// Notes which corpora speak of things that stay as they are.
// $rows: list of {id, corpora}
// {{label}}: Entity, RelationKey, Source or Passage
UNWIND $rows AS row
MATCH (n:{{label}}) WHERE n.id = row.id
SET n.corpora = row.corpora
