// The relations of one type from one entity to another, for pairs of entities that both have many.
// $pairs: list of {from, to, low, high}: the stretch of the keys of the first one's list that leads to the second
// $relation: list of names of properties of the relations
// {{type}}: relation type
UNWIND $pairs AS pair
CALL (pair) {
  MATCH (h)-[r:{{type}}]->(e)
  WHERE h.id = pair.from AND r.fromKey > pair.low AND r.fromKey < pair.high
  RETURN [name IN $relation | r[name]] AS relation
}
RETURN collect([pair.from, pair.to, relation]) AS found
