// A page of the instruments in which some entities take part, by name: all of them are looked at.
// $down: list of {place, low, high}: stretches of name keys, read downwards
// $up: the same, read upwards
// $limit: the most rows of a stretch
// $hydrate: whether all properties are wanted, or id and type alone
UNWIND $down AS range
CALL (range) {
  {{> instrument/_involved}} AND i.nameKey > range.low AND i.nameKey < range.high
  WITH i ORDER BY i.nameKey DESC LIMIT $limit
  RETURN i.nameKey AS key, CASE WHEN $hydrate THEN i {.*} ELSE i {.id, .type} END AS instrument
}
RETURN range.place AS place, key, instrument
UNION ALL
UNWIND $up AS range
CALL (range) {
  {{> instrument/_involved}} AND i.nameKey > range.low AND i.nameKey < range.high
  WITH i ORDER BY i.nameKey LIMIT $limit
  RETURN i.nameKey AS key, CASE WHEN $hydrate THEN i {.*} ELSE i {.id, .type} END AS instrument
}
RETURN range.place AS place, key, instrument
