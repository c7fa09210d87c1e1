// All relations of each entity, with their far ends; for entities that have few.
// $ids: list of identifiers
// $types: list of relation types
// $hydrate: whether all properties of the far ends are wanted, or their id and type alone
UNWIND $ids AS id
MATCH (h:Entity) WHERE h.id = id
MATCH (h)-[r]->(e) WHERE type(r) IN $types
RETURN id, 'OUT' AS direction, type(r) AS type, r {.*} AS relation, CASE WHEN $hydrate THEN e {.*} ELSE e {.id, .type} END AS far
UNION ALL
UNWIND $ids AS id
MATCH (h:Entity) WHERE h.id = id
MATCH (h)<-[r]-(e) WHERE type(r) IN $types
RETURN id, 'IN' AS direction, type(r) AS type, r {.*} AS relation, CASE WHEN $hydrate THEN e {.*} ELSE e {.id, .type} END AS far
