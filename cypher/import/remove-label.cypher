// Takes a label from entities.
// $ids: list of identifiers
// {{label}}: node label
UNWIND $ids AS id
MATCH (e:Entity) WHERE e.id = id
REMOVE e:{{label}}
