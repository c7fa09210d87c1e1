// A page of the entities at which something is missing, by identifier.
// $low: identifier after which it starts
// $limit: the most rows
MATCH (e:Entity)
WHERE e.id > $low AND {{> gap/_is-gap}}
RETURN e {.*} AS entity ORDER BY e.id LIMIT $limit
