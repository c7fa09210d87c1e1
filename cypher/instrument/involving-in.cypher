// A page of the instruments at the far end of the relations of a type that reach some entities, by date.
// $down: list of {id, place, low, high}: a stretch of the keys of one entity's list, read downwards; places are read in turn
// $up: the same, read upwards
// $limit: the most rows
// $hydrate: whether all properties are wanted, or id and type alone
// {{type}}: relation type
UNWIND $down AS range
CALL (range) {
  MATCH (h)<-[r:{{type}}]-(i)
  WHERE h.id = range.id AND r.toKey > range.low AND r.toKey < range.high AND {{> instrument/_filter}}
  {{> instrument/_takes-part}}
  WITH r, i, takers, subjects WHERE {{> instrument/_in-every-group}}
  WITH r, i ORDER BY r.toKey DESC LIMIT $limit
  RETURN i
}
WITH range.place AS place, i ORDER BY place, i.dateKey DESC LIMIT $limit
RETURN place, i.dateKey AS key, CASE WHEN $hydrate THEN i {.*} ELSE i {.id, .type} END AS instrument
UNION ALL
UNWIND $up AS range
CALL (range) {
  MATCH (h)<-[r:{{type}}]-(i)
  WHERE h.id = range.id AND r.toKey > range.low AND r.toKey < range.high AND {{> instrument/_filter}}
  {{> instrument/_takes-part}}
  WITH r, i, takers, subjects WHERE {{> instrument/_in-every-group}}
  WITH r, i ORDER BY r.toKey LIMIT $limit
  RETURN i
}
WITH range.place AS place, i ORDER BY place, i.dateKey LIMIT $limit
RETURN place, i.dateKey AS key, CASE WHEN $hydrate THEN i {.*} ELSE i {.id, .type} END AS instrument
