// All relations of each entity, with their far ends; for entities that have few.
// $ids: list of identifiers
// $types: list of relation types
// $relation: list of names of properties of the relations
// $far: list of names of properties of the far ends
UNWIND $ids AS id
MATCH (h:Entity) WHERE h.id = id
MATCH (h)-[r]->(e) WHERE type(r) IN $types
RETURN 'OUT' AS direction, collect([id, type(r), r.fromKey, [name IN $relation | r[name]], [name IN $far | e[name]]]) AS found
UNION ALL
UNWIND $ids AS id
MATCH (h:Entity) WHERE h.id = id
MATCH (h)<-[r]-(e) WHERE type(r) IN $types
RETURN 'IN' AS direction, collect([id, type(r), r.toKey, [name IN $relation | r[name]], [name IN $far | e[name]]]) AS found
