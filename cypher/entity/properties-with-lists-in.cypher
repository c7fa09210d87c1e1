// Some properties of the entities with these identifiers, with the relations of one type that reach each.
// $ids: list of identifiers
// $properties: list of names of properties
UNWIND $ids AS id
MATCH (e:Entity) WHERE e.id = id
{{> relation/_lists-in near="e"}}
RETURN collect([[name IN $properties | e[name]], lists]) AS found
