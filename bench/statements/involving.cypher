// A country takes part itself or by its government: as party, signatory, or as what the instrument concerns.
MATCH (c:Entity {id: $id})
CALL (c) {
  MATCH (c)-[:PARTY_TO|SIGNED]->(i) WHERE i.draft = false
  RETURN i
  UNION
  MATCH (c)<-[:CONCERNS]-(i:Instrument) WHERE i.draft = false
  RETURN i
  UNION
  MATCH (c)<-[:OF_COUNTRY]-(g:Institution {kind: 'GOVERNMENT'})-[:PARTY_TO|SIGNED]->(i) WHERE i.draft = false
  RETURN i
  UNION
  MATCH (c)<-[:OF_COUNTRY]-(g:Institution {kind: 'GOVERNMENT'})<-[:CONCERNS]-(i:Instrument) WHERE i.draft = false
  RETURN i
}
WITH i ORDER BY i.date IS NULL, i.dateKey DESC
WITH collect(i) AS found
RETURN {totalCount: size(found), nodes: [i IN found[0..50] | i {.id, .name, .date}]} AS answer
