// A country takes part itself or by its government.
MATCH (c:Entity {id: $id})
CALL (c) {
  MATCH (c)-[:PARTY_TO]->(i)
  WHERE i.draft = false AND i.firstDay >= $from AND i.lastDay <= $to AND i.kind IN $kinds
  RETURN i
  UNION
  MATCH (c)<-[:OF_COUNTRY]-(g:Institution {kind: 'GOVERNMENT'})-[:PARTY_TO]->(i)
  WHERE i.draft = false AND i.firstDay >= $from AND i.lastDay <= $to AND i.kind IN $kinds
  RETURN i
}
WITH i ORDER BY i.dateKey DESC
WITH collect(i) AS found
RETURN {totalCount: size(found), nodes: [i IN found[0..50] | i {.id, .name, .date}]} AS answer
