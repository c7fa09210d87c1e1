// A page of the relations of one type that leave each entity, with their far ends, in reading order.
// $down: list of {place, id, low, high}: a stretch of the keys of one entity's list, read downwards
// $up: the same, read upwards
// $limit: the most relations of a stretch
// $relation: list of names of properties of the relations
// $far: list of names of properties of the far ends
// {{type}}: relation type
UNWIND $down AS range
CALL (range) {
  MATCH (h)-[r:{{type}}]->(e)
  WHERE h.id = range.id AND r.fromKey > range.low AND r.fromKey < range.high
  WITH r, e ORDER BY r.fromKey DESC LIMIT $limit
  RETURN collect([[name IN $relation | r[name]], [name IN $far | e[name]]]) AS found
}
RETURN range.place AS place, found
UNION ALL
UNWIND $up AS range
CALL (range) {
  MATCH (h)-[r:{{type}}]->(e)
  WHERE h.id = range.id AND r.fromKey > range.low AND r.fromKey < range.high
  WITH r, e ORDER BY r.fromKey LIMIT $limit
  RETURN collect([[name IN $relation | r[name]], [name IN $far | e[name]]]) AS found
}
RETURN range.place AS place, found
