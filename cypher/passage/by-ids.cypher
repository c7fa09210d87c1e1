// The passages with these identifiers.
// $ids: list of identifiers
UNWIND $ids AS id
MATCH (p:Passage) WHERE p.id = id
RETURN p {.*} AS passage
