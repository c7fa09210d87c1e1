MATCH (e:Entity {id: $id})
RETURN e {.id, .type, .name, .kind, .date} AS answer
