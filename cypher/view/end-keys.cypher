// By which key each entity stands in the lists of its neighbors.
// $ids: list of identifiers
UNWIND $ids AS id
MATCH (e:Entity) WHERE e.id = id
RETURN e.id AS id, e.type AS type, e.endKey AS endKey
