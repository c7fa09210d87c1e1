// A page of entities by identifier.
// $low: identifier after which it starts
// $high: identifier before which it ends
// $types: list of entity types
// $limit: the most rows
MATCH (e:Entity)
WHERE e.id > $low AND e.id < $high AND e.type IN $types
RETURN e {.*} AS entity ORDER BY e.id LIMIT $limit
