// A page of the relations of one type that reach each entity, with their far ends, in reading order.
// $ids: list of identifiers
// $down: list of {place, low, high}: stretches of the keys of each one's list, after its identifier, read downwards
// $up: the same, read upwards
// $limit: the most relations of a stretch
// $relation: list of names of properties of the relations
// $far: list of names of properties of the far ends
// {{type}}: relation type
UNWIND $ids AS id
UNWIND $down AS range
CALL (id, range) {
  MATCH (h)<-[r:{{type}}]-(e)
  WHERE h.id = id AND r.toKey > id + range.low AND r.toKey < id + range.high
  WITH r, e ORDER BY r.toKey DESC LIMIT $limit
  RETURN collect([[name IN $relation | r[name]], [name IN $far | e[name]]]) AS found
}
RETURN id, range.place AS place, found
UNION ALL
UNWIND $ids AS id
UNWIND $up AS range
CALL (id, range) {
  MATCH (h)<-[r:{{type}}]-(e)
  WHERE h.id = id AND r.toKey > id + range.low AND r.toKey < id + range.high
  WITH r, e ORDER BY r.toKey LIMIT $limit
  RETURN collect([[name IN $relation | r[name]], [name IN $far | e[name]]]) AS found
}
RETURN id, range.place AS place, found
