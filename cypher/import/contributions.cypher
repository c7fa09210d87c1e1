// What each corpus says of things that several speak of.
// $ids: list of identifiers of entities or relations
UNWIND $ids AS id
MATCH (c:Contribution) WHERE c.recordId = id
RETURN c {.*} AS contribution
