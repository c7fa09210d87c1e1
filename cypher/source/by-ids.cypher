// The sources with these identifiers, without their texts.
// $ids: list of identifiers
UNWIND $ids AS id
MATCH (s:Source) WHERE s.id = id
RETURN s {.id, .title, .lang, .sha256, .publisher, .publishedOn, .url} AS source
