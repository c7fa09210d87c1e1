// The relations of one type that leave entities.
// CALL keeps it beginning at the entities: planned on a store that is almost empty, it would else read all relations.
// $ids: list of identifiers
// {{type}}: relation type
UNWIND $ids AS id
MATCH (e:Entity) WHERE e.id = id
CALL (e) {
  MATCH (e)-[r:{{type}}]->(far)
  RETURN far.id AS to, r.id AS relation
}
RETURN id AS from, to, relation AS id
