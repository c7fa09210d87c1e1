// The instruments `i` in which one of some entities takes part, each once.
// $parties: list of identifiers of parties
// $signatories: list of identifiers of signatories
// $subjects: list of identifiers of what instruments concern
CALL () {
  UNWIND $parties AS id
  MATCH (h:Entity)-[:PARTY_TO]->(i) WHERE h.id = id AND {{> instrument/_filter}}
  RETURN i AS i
  UNION
  UNWIND $signatories AS id
  MATCH (h:Entity)-[:SIGNED]->(i) WHERE h.id = id AND {{> instrument/_filter}}
  RETURN i AS i
  UNION
  UNWIND $subjects AS id
  MATCH (h:Entity)<-[:CONCERNS]-(i) WHERE h.id = id AND {{> instrument/_filter}}
  RETURN i AS i
}
{{> instrument/_takes-part}}
WITH i, takers, subjects WHERE {{> instrument/_in-every-group}}
