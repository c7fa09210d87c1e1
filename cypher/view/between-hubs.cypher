// The relations of one type from one entity to another, for pairs of entities that both have many.
// $pairs: list of {from, low, high}: the stretch of the keys of the first one's list that leads to the second
// {{type}}: relation type
UNWIND $pairs AS pair
CALL (pair) {
  MATCH (h)-[r:{{type}}]->(e)
  WHERE h.id = pair.from AND r.fromKey > pair.low AND r.fromKey < pair.high
  RETURN r {.*} AS relation
}
RETURN relation
