// The bodies of countries: their governments, or all of their institutions.
// $ids: list of identifiers of countries
// $kinds: list of institution kinds; empty for any
UNWIND $ids AS id
MATCH (c:Entity)<-[:OF_COUNTRY]-(b:Institution)
WHERE c.id = id AND (size($kinds) = 0 OR b.kind IN $kinds)
RETURN id, b.id AS body ORDER BY id, body
