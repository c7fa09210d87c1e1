// Which of some entities take part in each instrument, and by which relation.
// $ids: list of identifiers of instruments
// $members: list of identifiers of the entities
UNWIND $ids AS id
CALL (id) {
  MATCH (i:Entity)<-[r:PARTY_TO|SIGNED]-(m) WHERE i.id = id AND m.id IN $members
  RETURN type(r) AS type, r {.*} AS relation, m {.*} AS member
  UNION ALL
  MATCH (i:Entity)-[r:CONCERNS]->(m) WHERE i.id = id AND m.id IN $members
  RETURN type(r) AS type, r {.*} AS relation, m {.*} AS member
}
RETURN id, type, relation, member
