// A page of all instruments of a label, by one of their keys, in reading order.
// $down: list of {place, low, high}: stretches of keys, read downwards
// $up: the same, read upwards
// $limit: the most instruments of a stretch
// $properties: list of names of properties of the instruments
// {{label}}: Instrument, Treaty or Agreement
// {{key}}: dateKey or nameKey
UNWIND $down AS range
CALL (range) {
  MATCH (i:{{label}})
  WHERE i.{{key}} > range.low AND i.{{key}} < range.high AND {{> instrument/_filter}}
  WITH i ORDER BY i.{{key}} DESC LIMIT $limit
  RETURN collect([name IN $properties | i[name]]) AS found
}
RETURN range.place AS place, found
UNION ALL
UNWIND $up AS range
CALL (range) {
  MATCH (i:{{label}})
  WHERE i.{{key}} > range.low AND i.{{key}} < range.high AND {{> instrument/_filter}}
  WITH i ORDER BY i.{{key}} LIMIT $limit
  RETURN collect([name IN $properties | i[name]]) AS found
}
RETURN range.place AS place, found
