// The names with one of these look-up keys, whichever entities they belong to.
// $keys: list of folded names
// $types: list of entity types
UNWIND $keys AS key
MATCH (n:Name) WHERE n.key = key AND n.entityType IN $types
RETURN n.entityId AS id, n.entityType AS type, n.value AS value, n.lang AS lang, n.kind AS kind
