// A page of all instruments of a label, by one of their keys.
// $down: list of {place, low, high}: stretches of keys, read downwards
// $up: the same, read upwards
// $limit: the most rows of a stretch
// $hydrate: whether all properties are wanted, or id and type alone
// {{label}}: Instrument, Treaty or Agreement
// {{key}}: dateKey or nameKey
UNWIND $down AS range
CALL (range) {
  MATCH (i:{{label}})
  WHERE i.{{key}} > range.low AND i.{{key}} < range.high AND {{> instrument/_filter}}
  WITH i ORDER BY i.{{key}} DESC LIMIT $limit
  RETURN i.{{key}} AS key, CASE WHEN $hydrate THEN i {.*} ELSE i {.id, .type} END AS instrument
}
RETURN range.place AS place, key, instrument
UNION ALL
UNWIND $up AS range
CALL (range) {
  MATCH (i:{{label}})
  WHERE i.{{key}} > range.low AND i.{{key}} < range.high AND {{> instrument/_filter}}
  WITH i ORDER BY i.{{key}} LIMIT $limit
  RETURN i.{{key}} AS key, CASE WHEN $hydrate THEN i {.*} ELSE i {.id, .type} END AS instrument
}
RETURN range.place AS place, key, instrument
