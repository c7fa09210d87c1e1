// Everything that a selection may hold; what is not selected has the limit 0, and is not read.
MATCH (i:Instrument)
WHERE i.dateKey < $high AND i.draft = false AND i.lastDay <= $to
WITH i ORDER BY i.dateKey DESC LIMIT $first
CALL (i) {
  MATCH (i)<-[:PARTY_TO]-(far)
  WITH far ORDER BY far.nameKey LIMIT $parties
  RETURN collect(far {.id, .type, .name, .version}) AS parties
}
CALL (i) {
  MATCH (i)-[:CONCERNS]->(far)
  WITH far ORDER BY far.nameKey LIMIT $concerns
  RETURN collect(far {.id, .type, .name, .version}) AS concerns
}
CALL (i) {
  MATCH (i)-[:CONCLUDED_AT]->(far)
  WITH far LIMIT $concludedAt
  RETURN collect(far {.id, .type, .name, .version}) AS concludedAt
}
CALL (i) {
  MATCH (i)-[:REFERENCES]->(far)
  WITH far LIMIT $references
  RETURN collect(far {.id, .type, .name, .version}) AS references
}
RETURN i {.id, .type, .name, .kind, .date, .inForceOn, .draft, .version, parties: parties, concerns: concerns, concludedAt: concludedAt, references: references} AS answer
