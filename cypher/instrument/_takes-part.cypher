// By which relations some entities take part in an instrument `i`, each as "TYPE id": `takers` and `subjects`.
// $members: list of identifiers; empty where there is nothing to hold against
CALL (i) {
  MATCH (i)<-[t:PARTY_TO|SIGNED]-(m) WHERE size($members) > 0 AND m.id IN $members
  RETURN collect(type(t) + ' ' + m.id) AS takers
}
CALL (i) {
  MATCH (i)-[t:CONCERNS]->(m) WHERE size($members) > 0 AND m.id IN $members
  RETURN collect('CONCERNS ' + m.id) AS subjects
}
