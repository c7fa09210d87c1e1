UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e {.id, .type, .name} AS answer
