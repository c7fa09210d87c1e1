// Some properties of the entities with these identifiers.
// $ids: list of identifiers
// $properties: list of names of properties
UNWIND $ids AS id
MATCH (e:Entity) WHERE e.id = id
RETURN collect([name IN $properties | e[name]]) AS found
