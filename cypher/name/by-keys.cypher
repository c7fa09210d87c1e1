// The entities that have a name with one of these look-up keys.
// $keys: list of folded names
// $limit: the most entities of one key
UNWIND $keys AS key
CALL (key) {
  MATCH (n:Name) WHERE n.key = key
  WITH DISTINCT n.entityId AS id ORDER BY id LIMIT $limit
  RETURN id
}
MATCH (e:Entity) WHERE e.id = id
RETURN key, e.id AS id, e.type AS type, e.name AS name ORDER BY key, id
