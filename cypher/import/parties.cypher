// The parties of instruments, each once, whatever the number of its relations.
// CALL keeps it beginning at the instruments: planned on a store that is almost empty, it would else read all relations.
// $ids: list of identifiers of the instruments
UNWIND $ids AS id
MATCH (i:Entity) WHERE i.id = id
CALL (i) {
  MATCH (i)<-[:PARTY_TO]-(p)
  RETURN DISTINCT p.id AS party
}
RETURN id, i.type AS type, i.draft AS draft, party
