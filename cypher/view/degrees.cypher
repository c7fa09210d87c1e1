// How many relations each entity has, whatever their types.
// $ids: list of identifiers
UNWIND $ids AS id
MATCH (h:Entity) WHERE h.id = id
RETURN id, COUNT { (h)-->() } + COUNT { (h)<--() } AS degree
