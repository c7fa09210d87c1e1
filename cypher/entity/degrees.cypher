// How many relations of one type leave and reach each entity.
// $ids: list of identifiers
// {{type}}: relation type
UNWIND $ids AS id
MATCH (h:Entity) WHERE h.id = id
RETURN id, COUNT { (h)-[:{{type}}]->() } AS outgoing, COUNT { (h)<-[:{{type}}]-() } AS incoming
