// One stream of the instruments in which one of `members` takes part in one way, by date: `found`, each with its place.
// {{ranges}}: the parameter that holds the stretches of each one's list, after its identifier: a list of {place, low, high}
// {{pattern}}: how an entity `h` takes part in an instrument `i`, by a relation `r`
// {{key}}: the relation's key in the list of the entity
// {{order}}: DESC, or nothing
// $limit: the most instruments of a stream
// $properties: list of names of properties of the instruments
UNWIND members AS member
UNWIND ${{ranges}} AS range
CALL (member, range) {
  MATCH {{pattern}}
  WHERE h.id = member AND r.{{key}} > member + range.low AND r.{{key}} < member + range.high AND {{> instrument/_filter}}
  WITH r, i ORDER BY r.{{key}} {{order}} LIMIT $limit
  RETURN i
}
WITH range.place AS place, i ORDER BY place, i.dateKey {{order}} LIMIT $limit
RETURN collect([place, [name IN $properties | i[name]]]) AS found, null AS n, null AS who
