// Deletes the look-up nodes of entities.
// $ids: list of identifiers of the entities
// {{label}}: Name, ExternalId or FormerId
UNWIND $ids AS id
MATCH (k:{{label}}) WHERE k.entityId = id
DELETE k
