MATCH (i:Instrument)
WHERE i.dateKey < $high AND i.draft = false AND i.lastDay <= $to
WITH i ORDER BY i.dateKey DESC LIMIT 50
CALL (i) {
  MATCH (i)<-[:PARTY_TO]-(p)
  WITH p ORDER BY p.nameKey LIMIT 50
  RETURN collect(p {.id, .name}) AS parties
}
RETURN i {.id, .name, .kind, .date, parties: parties} AS answer
