// Where the relations of each entity lead, and which they are; for entities that have few.
// $ids: list of identifiers
// $types: list of relation types
UNWIND $ids AS id
MATCH (h:Entity) WHERE h.id = id
MATCH (h)-[r]->(e) WHERE type(r) IN $types
RETURN id, 'OUT' AS direction, type(r) AS type, r.id AS relation, e {.id, .type} AS far
UNION ALL
UNWIND $ids AS id
MATCH (h:Entity) WHERE h.id = id
MATCH (h)<-[r]-(e) WHERE type(r) IN $types
RETURN id, 'IN' AS direction, type(r) AS type, r.id AS relation, e {.id, .type} AS far
