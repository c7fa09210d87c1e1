// Two steps; countries and hubs are shown and not walked through. Relations among what was found are read at the ends that are no hubs.
MATCH (s:Entity {id: $id})
CALL (s) {
  MATCH (s)--(a)
  RETURN collect(DISTINCT a) AS near
}
CALL (s, near) {
  UNWIND near AS a
  WITH s, near, a WHERE NOT a:Country AND COUNT { (a)--() } <= 1000
  MATCH (a)--(b) WHERE b <> s AND NOT b IN near
  RETURN collect(DISTINCT b) AS far
}
WITH ([s] + near + far)[0..200] AS nodes
CALL (nodes) {
  UNWIND nodes AS n
  WITH n, nodes WHERE COUNT { (n)--() } <= 1000
  MATCH (n)-[r]-(m) WHERE m IN nodes
  WITH DISTINCT r
  RETURN collect({id: r.id, type: type(r), from: startNode(r).id, to: endNode(r).id}) AS relations
}
RETURN {nodes: [n IN nodes | n {.id, .name, .type}], relations: relations} AS answer
