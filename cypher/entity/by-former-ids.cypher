// The entities that these identifiers lead to since they were merged.
// $ids: list of identifiers
UNWIND $ids AS id
MATCH (k:FormerId) WHERE k.id = id
MATCH (e:Entity) WHERE e.id = k.entityId
RETURN id, e {.*} AS entity
