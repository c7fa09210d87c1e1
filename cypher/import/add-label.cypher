// Gives entities a label.
// $ids: list of identifiers
// {{label}}: node label
UNWIND $ids AS id
MATCH (e:Entity) WHERE e.id = id
SET e:{{label}}
