// Some properties of the entities with these identifiers, with the relations of one type that leave each.
// $ids: list of identifiers
// $properties: list of names of properties
UNWIND $ids AS id
MATCH (e:Entity) WHERE e.id = id
{{> relation/_lists-out near="e"}}
RETURN collect([[name IN $properties | e[name]], lists]) AS found
