// The names that share most search keys with a text.
// $query: search keys joined by blanks
// $types: list of entity types
// $limit: the most names
CALL grafeo.search.text('Name', 'keys', $query, $limit) YIELD node_id, score
MATCH (n:Name) WHERE id(n) = node_id AND n.entityType IN $types
RETURN n.entityId AS id, n.entityType AS type, n.value AS value, n.lang AS lang, n.kind AS kind
