// Deletes what corpora say of entities or relations.
// $ids: list of identifiers of the entities or relations
UNWIND $ids AS id
MATCH (c:Contribution) WHERE c.recordId = id
DELETE c
