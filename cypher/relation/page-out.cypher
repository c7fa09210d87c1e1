// A page of the relations of one type that leave each entity, with their far ends.
// $down: list of {place, id, low, high}: a stretch of the keys of one entity's list, read downwards
// $up: the same, read upwards
// $limit: the most rows of a stretch
// $hydrate: whether all properties of the far ends are wanted, or their id and type alone
// {{type}}: relation type
UNWIND $down AS range
CALL (range) {
  MATCH (h)-[r:{{type}}]->(e)
  WHERE h.id = range.id AND r.fromKey > range.low AND r.fromKey < range.high
  WITH r, e ORDER BY r.fromKey DESC LIMIT $limit
  RETURN r.fromKey AS key, r {.*} AS relation, CASE WHEN $hydrate THEN e {.*} ELSE e {.id, .type} END AS far
}
RETURN range.place AS place, key, relation, far
UNION ALL
UNWIND $up AS range
CALL (range) {
  MATCH (h)-[r:{{type}}]->(e)
  WHERE h.id = range.id AND r.fromKey > range.low AND r.fromKey < range.high
  WITH r, e ORDER BY r.fromKey LIMIT $limit
  RETURN r.fromKey AS key, r {.*} AS relation, CASE WHEN $hydrate THEN e {.*} ELSE e {.id, .type} END AS far
}
RETURN range.place AS place, key, relation, far
