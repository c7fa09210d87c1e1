// What is known of the relations that are about to be written.
// $ids: list of identifiers
UNWIND $ids AS id
MATCH (k:RelationKey) WHERE k.id = id
RETURN k {.*} AS relation
