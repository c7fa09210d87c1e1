// One stream of the instruments in which some entities take part in one way, by date: `found`, each with its place.
// {{ranges}}: the parameter that holds the stretches, a list of {id, place, low, high} of which places are read in turn
// {{pattern}}: how an entity `h` takes part in an instrument `i`, by a relation `r`
// {{key}}: the relation's key in the list of the entity
// {{order}}: DESC, or nothing
// $limit: the most instruments of a stream
// $properties: list of names of properties of the instruments
UNWIND ${{ranges}} AS range
CALL (range) {
  MATCH {{pattern}}
  WHERE h.id = range.id AND r.{{key}} > range.low AND r.{{key}} < range.high AND {{> instrument/_filter}}
  {{> instrument/_takes-part}}
  WITH r, i, takers, subjects WHERE {{> instrument/_in-every-group}}
  WITH r, i ORDER BY r.{{key}} {{order}} LIMIT $limit
  RETURN i
}
WITH range.place AS place, i ORDER BY place, i.dateKey {{order}} LIMIT $limit
RETURN collect([place, [name IN $properties | i[name]]]) AS found, null AS n
