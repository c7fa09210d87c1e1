// A page of the sources or passages by identifier, whole.
// $low: identifier after which it starts
// $limit: the most rows
// {{label}}: Source or Passage
MATCH (n:{{label}}) WHERE n.id > $low
RETURN n {.*} AS node ORDER BY n.id LIMIT $limit
