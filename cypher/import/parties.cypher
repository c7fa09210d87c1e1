// The parties of instruments.
// $ids: list of identifiers of the instruments
UNWIND $ids AS id
MATCH (i:Entity)<-[r:PARTY_TO]-(p) WHERE i.id = id
RETURN id, p.id AS party
