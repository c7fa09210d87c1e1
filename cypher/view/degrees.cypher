// How many relations each entity has, whatever their types.
// $ids: list of identifiers
UNWIND $ids AS id
MATCH (h:Entity) WHERE h.id = id
WITH id, COUNT { (h)-->() } + COUNT { (h)<--() } AS degree
RETURN collect([id, degree]) AS found
