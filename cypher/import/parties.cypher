// The parties of instruments, each once, whatever the number of its relations.
// $ids: list of identifiers of the instruments
UNWIND $ids AS id
MATCH (i:Entity)<-[:PARTY_TO]-(p) WHERE i.id = id
RETURN DISTINCT id, i.type AS type, i.draft AS draft, p.id AS party
