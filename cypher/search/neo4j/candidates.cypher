// The names that share most search keys with a text.
// $query: search keys joined by blanks
// $types: list of entity types
// $limit: the most names
CALL db.index.fulltext.queryNodes('name_keys', $query, {limit: $limit}) YIELD node, score
WHERE node.entityType IN $types
RETURN node.entityId AS id, node.entityType AS type, node.value AS value, node.lang AS lang, node.kind AS kind
