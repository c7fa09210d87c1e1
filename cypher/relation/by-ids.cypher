// The relations of one type with these identifiers, with both ends.
// $ids: list of identifiers
// $hydrate: whether all properties of the ends are wanted, or their id and type alone
// {{type}}: relation type
UNWIND $ids AS id
MATCH (k:RelationKey) WHERE k.id = id
WITH id, k.from AS near
CALL (id, near) {
  MATCH (h)-[r:{{type}}]->(e) WHERE h.id = near AND r.id = id
  RETURN r {.*} AS relation, CASE WHEN $hydrate THEN h {.*} ELSE h {.id, .type} END AS from, CASE WHEN $hydrate THEN e {.*} ELSE e {.id, .type} END AS to
}
RETURN relation, from, to
