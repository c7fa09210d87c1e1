// All relations of an entity that has few, with the dates of their far ends.
// $id: identifier
MATCH (h:Entity) WHERE h.id = $id
MATCH (h)-[r]->(e)
RETURN 'OUT' AS direction, type(r) AS type, r {.*} AS relation, e {.id, .type, .date, .inForceOn, .startedOn, .endedOn} AS far
UNION ALL
MATCH (h:Entity) WHERE h.id = $id
MATCH (h)<-[r]-(e)
RETURN 'IN' AS direction, type(r) AS type, r {.*} AS relation, e {.id, .type, .date, .inForceOn, .startedOn, .endedOn} AS far
