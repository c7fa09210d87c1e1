// Where the relations of one type that reach entities come from.
// CALL keeps it beginning at the entities: planned on a store that is almost empty, it would else read all relations.
// $ids: list of identifiers
// $limit: the most of one entity
// {{type}}: relation type
UNWIND $ids AS id
MATCH (h:Entity) WHERE h.id = id
CALL (h) {
  MATCH (h)<-[r:{{type}}]-(e)
  WITH r, e ORDER BY e.id, r.id LIMIT $limit
  RETURN e.id AS far
}
RETURN id, far, null AS office
