// A page of the relations of one type that reach each entity, with their far ends.
// $down: list of {place, id, low, high}: a stretch of the keys of one entity's list, read downwards
// $up: the same, read upwards
// $limit: the most rows of a stretch
// $hydrate: whether all properties of the far ends are wanted, or their id and type alone
// {{type}}: relation type
UNWIND $down AS range
CALL (range) {
  MATCH (h)<-[r:{{type}}]-(e)
  WHERE h.id = range.id AND r.toKey > range.low AND r.toKey < range.high
  WITH r, e ORDER BY r.toKey DESC LIMIT $limit
  RETURN r.toKey AS key, r {.*} AS relation, CASE WHEN $hydrate THEN e {.*} ELSE e {.id, .type} END AS far
}
RETURN range.place AS place, key, relation, far
UNION ALL
UNWIND $up AS range
CALL (range) {
  MATCH (h)<-[r:{{type}}]-(e)
  WHERE h.id = range.id AND r.toKey > range.low AND r.toKey < range.high
  WITH r, e ORDER BY r.toKey LIMIT $limit
  RETURN r.toKey AS key, r {.*} AS relation, CASE WHEN $hydrate THEN e {.*} ELSE e {.id, .type} END AS far
}
RETURN range.place AS place, key, relation, far
