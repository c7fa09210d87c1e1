MATCH (c:Entity {id: $id})
CALL (c) {
  MATCH (c)-[r:PARTY_TO]->(i)
  WITH i ORDER BY i.date IS NULL, i.dateKey DESC LIMIT 20
  CALL (i) {
    MATCH (i)<-[:PARTY_TO]-(p)
    WITH p ORDER BY p.nameKey LIMIT 10
    RETURN collect(p {.id, .name}) AS parties
  }
  RETURN collect(i {.id, .name, .date, parties: parties}) AS partyTo
}
RETURN c {.id, .name, partyTo: partyTo} AS answer
