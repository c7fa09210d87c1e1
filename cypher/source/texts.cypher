// The texts of the sources with these identifiers.
// $ids: list of identifiers
UNWIND $ids AS id
MATCH (s:Source) WHERE s.id = id
RETURN s.id AS id, s.text AS text, s.sha256 AS sha256
