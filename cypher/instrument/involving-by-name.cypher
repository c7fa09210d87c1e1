// A page of the instruments in which some entities take part, by name, in reading order: all of them are looked at.
// $down: list of {place, low, high}: stretches of name keys, read downwards
// $up: the same, read upwards
// $limit: the most instruments of a stretch
// $properties: list of names of properties of the instruments
UNWIND $down AS range
CALL (range) {
  {{> instrument/_involved}} AND i.nameKey > range.low AND i.nameKey < range.high
  WITH i ORDER BY i.nameKey DESC LIMIT $limit
  RETURN collect([name IN $properties | i[name]]) AS found
}
RETURN range.place AS place, found
UNION ALL
UNWIND $up AS range
CALL (range) {
  {{> instrument/_involved}} AND i.nameKey > range.low AND i.nameKey < range.high
  WITH i ORDER BY i.nameKey LIMIT $limit
  RETURN collect([name IN $properties | i[name]]) AS found
}
RETURN range.place AS place, found
