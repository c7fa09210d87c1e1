// A page of the sources by identifier, without their texts.
// $low: identifier after which it starts
// $limit: the most rows
MATCH (s:Source) WHERE s.id > $low
RETURN s {.id, .title, .lang, .sha256, .publisher, .publishedOn, .url} AS source ORDER BY s.id LIMIT $limit
