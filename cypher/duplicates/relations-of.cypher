// The relations of one type that leave or reach entities, whole.
// $ids: list of identifiers
// $limit: the most of one entity and direction
// {{type}}: relation type
UNWIND $ids AS id
MATCH (h:Entity) WHERE h.id = id
CALL (h) {
  MATCH (h)-[r:{{type}}]->(e)
  WITH r ORDER BY r.id LIMIT $limit
  RETURN r {.*} AS relation
}
RETURN id, relation
UNION ALL
UNWIND $ids AS id
MATCH (h:Entity) WHERE h.id = id
CALL (h) {
  MATCH (h)<-[r:{{type}}]-(e)
  WITH r ORDER BY r.id LIMIT $limit
  RETURN r {.*} AS relation
}
RETURN id, relation
