// The entities with these identifiers.
// $ids: list of identifiers
UNWIND $ids AS id
MATCH (e:Entity) WHERE e.id = id
RETURN e {.*} AS entity
