// The stored counts of some scopes.
// $scopes: list of scopes, such as "entity" or "kind·TREATY"
UNWIND $scopes AS scope
MATCH (c:Count) WHERE c.scope = scope AND c.n <> 0
RETURN c.scope AS scope, c.key AS key, c.n AS n
