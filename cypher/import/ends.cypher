// What the relations of entities are keyed by.
// $ids: list of identifiers
UNWIND $ids AS id
MATCH (e:Entity) WHERE e.id = id
RETURN e {.id, .type, .draft, .endKey} AS entity
