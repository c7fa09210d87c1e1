// How many dated entities are one step away from an entity.
// $id: identifier
MATCH (h:Entity) WHERE h.id = $id
MATCH (h)-[]-(e) WHERE e.firstDay IS NOT NULL
RETURN count(DISTINCT e.id) AS n
