// A page of all entities by identifier, whole.
// $low: identifier after which it starts
// $limit: the most rows
MATCH (e:Entity) WHERE e.id > $low
RETURN e {.*} AS entity ORDER BY e.id LIMIT $limit
