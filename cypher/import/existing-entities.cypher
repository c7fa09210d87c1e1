// What is known of the entities that are about to be written.
// $ids: list of identifiers
UNWIND $ids AS id
MATCH (e:Entity) WHERE e.id = id
RETURN e {.id, .type, .hash, .version, .endKey, .kind, .date, .draft, .passages, corpora: coalesce(e.corpora, [])} AS entity
