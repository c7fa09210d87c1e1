// The relations by which newer instruments prolong, supersede or terminate each instrument, with the newer ones; the newest first.
// $ids: list of identifiers
// $limit: the most rows of an instrument
UNWIND $ids AS id
CALL (id) {
  MATCH (i:Entity)<-[r:EXTENDS|SUPERSEDES|TERMINATES]-(n) WHERE i.id = id
  WITH r, n ORDER BY r.toKey DESC LIMIT $limit
  RETURN type(r) AS type, r {.*} AS relation, n {.id, .type, .date, .draft} AS newer
}
RETURN id, type, relation, newer
