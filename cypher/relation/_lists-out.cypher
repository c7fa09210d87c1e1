// The relations of one type that leave the node `{{near}}`, with their far ends: `lists`, a list for each stretch.
// $innerRanges: list of {place, low, high}: stretches of the keys of its list, after its identifier, in reading order
// $innerLimit: the most relations of a stretch
// $innerRelation: list of names of properties of the relations
// $innerFar: list of names of properties of their far ends
// {{innerType}}: relation type
// {{innerOrder}}: ASC or DESC, how each stretch is read
CALL ({{near}}) {
  UNWIND $innerRanges AS inner
  CALL ({{near}}, inner) {
    MATCH (n)-[s:{{innerType}}]->(f)
    WHERE n.id = {{near}}.id AND s.fromKey > {{near}}.id + inner.low AND s.fromKey < {{near}}.id + inner.high
    WITH s, f ORDER BY s.fromKey {{innerOrder}} LIMIT $innerLimit
    RETURN collect([[name IN $innerRelation | s[name]], [name IN $innerFar | f[name]]]) AS some
  }
  WITH inner, some ORDER BY inner.place
  RETURN collect(some) AS lists
}
