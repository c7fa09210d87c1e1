// The entities with these identifiers, with the bodies of those that are countries: their governments, or all institutions.
// $ids: list of identifiers
// $kinds: list of institution kinds; empty for any
UNWIND $ids AS id
MATCH (e:Entity) WHERE e.id = id
CALL (e) {
  MATCH (e)<-[:OF_COUNTRY]-(b:Institution) WHERE size($kinds) = 0 OR b.kind IN $kinds
  WITH b ORDER BY b.id
  RETURN collect(b.id) AS bodies
}
RETURN id, e.type AS type, bodies
