// The entities with these identifiers elsewhere; of several with one, the first by its own identifier.
// $keys: list of "scheme:value"
UNWIND $keys AS key
MATCH (k:ExternalId) WHERE k.key = key
MATCH (e:Entity) WHERE e.id = k.entityId
RETURN key, e {.*} AS entity ORDER BY key, e.id
