// The relations of one type with these identifiers, with both ends.
// $ids: list of identifiers
// $hydrate: whether all properties of the ends are wanted, or their id and type alone
// {{type}}: relation type
UNWIND $ids AS id
MATCH (k:RelationKey) WHERE k.id = id
MATCH (h)-[r:{{type}}]->(e) WHERE h.id = k.from AND r.id = k.id
RETURN r {.*} AS relation, CASE WHEN $hydrate THEN h {.*} ELSE h {.id, .type} END AS from, CASE WHEN $hydrate THEN e {.*} ELSE e {.id, .type} END AS to
