// A page of all instruments of a label, by one of their keys, with a list of each, in reading order.
// {{lists}}: what reads the lists of `i`
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
  {{> {{lists}} near="i"}}
  WITH i, lists ORDER BY i.{{key}} DESC
  RETURN collect([[name IN $properties | i[name]], lists]) AS found
}
RETURN range.place AS place, found
UNION ALL
UNWIND $up AS range
CALL (range) {
  MATCH (i:{{label}})
  WHERE i.{{key}} > range.low AND i.{{key}} < range.high AND {{> instrument/_filter}}
  WITH i ORDER BY i.{{key}} LIMIT $limit
  {{> {{lists}} near="i"}}
  WITH i, lists ORDER BY i.{{key}}
  RETURN collect([[name IN $properties | i[name]], lists]) AS found
}
RETURN range.place AS place, found
