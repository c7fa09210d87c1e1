// The relations between entities of a set, read at those of them that have few.
// $outOf: list of identifiers, whose outgoing relations are read
// $into: list of identifiers, whose incoming relations are read
// $to: list of identifiers at which the outgoing ones end
// $from: list of identifiers at which the incoming ones begin
// $types: list of relation types
// $relation: list of names of properties of the relations
UNWIND $outOf AS id
MATCH (h:Entity) WHERE h.id = id
MATCH (h)-[r]->(e) WHERE type(r) IN $types AND e.id IN $to
RETURN collect([type(r), id, e.id, [name IN $relation | r[name]]]) AS found
UNION ALL
UNWIND $into AS id
MATCH (h:Entity) WHERE h.id = id
MATCH (h)<-[r]-(e) WHERE type(r) IN $types AND e.id IN $from
RETURN collect([type(r), e.id, id, [name IN $relation | r[name]]]) AS found
