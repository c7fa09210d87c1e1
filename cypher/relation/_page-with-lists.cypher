// A page of the relations of each entity, with their far ends and a list of each of those, in reading order.
// {{pattern}}: a relation `r` of the entity `h`, with its far end `e`
// {{key}}: the relation's key in the list of the entity
// {{lists}}: what reads the lists of `e`
// $ids: list of identifiers
// $down: list of {place, low, high}: stretches of the keys of each one's list, after its identifier, read downwards
// $up: the same, read upwards
// $limit: the most relations of a stretch
// $relation: list of names of properties of the relations
// $far: list of names of properties of the far ends
UNWIND $ids AS id
UNWIND $down AS range
CALL (id, range) {
  MATCH {{pattern}}
  WHERE h.id = id AND r.{{key}} > id + range.low AND r.{{key}} < id + range.high
  WITH r, e ORDER BY r.{{key}} DESC LIMIT $limit
  {{> {{lists}} near="e"}}
  WITH r, e, lists ORDER BY r.{{key}} DESC
  RETURN collect([[name IN $relation | r[name]], [name IN $far | e[name]], lists]) AS found
}
RETURN id, range.place AS place, found
UNION ALL
UNWIND $ids AS id
UNWIND $up AS range
CALL (id, range) {
  MATCH {{pattern}}
  WHERE h.id = id AND r.{{key}} > id + range.low AND r.{{key}} < id + range.high
  WITH r, e ORDER BY r.{{key}} LIMIT $limit
  {{> {{lists}} near="e"}}
  WITH r, e, lists ORDER BY r.{{key}}
  RETURN collect([[name IN $relation | r[name]], [name IN $far | e[name]], lists]) AS found
}
RETURN id, range.place AS place, found
