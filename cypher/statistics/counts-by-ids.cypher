// Some stored counts.
// $ids: list of identifiers of counts
UNWIND $ids AS id
MATCH (c:Count) WHERE c.id = id
RETURN c.scope AS scope, c.key AS key, c.n AS n
