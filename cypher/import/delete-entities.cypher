// Deletes entities that have no relations left; one with relations is an error.
// $ids: list of identifiers
UNWIND $ids AS id
MATCH (e:Entity) WHERE e.id = id
DELETE e
