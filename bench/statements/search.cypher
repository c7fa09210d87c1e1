MATCH (n:Name) WHERE n.key = $key
RETURN n {id: n.entityId, type: n.entityType, .value, .lang, .kind} AS answer
UNION ALL
CALL db.index.fulltext.queryNodes('name_keys', $query, {limit: $limit}) YIELD node AS n
RETURN n {id: n.entityId, type: n.entityType, .value, .lang, .kind} AS answer
