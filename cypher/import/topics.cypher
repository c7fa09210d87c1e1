// A page of the topics by identifier, whole.
// $low: identifier after which it starts
// $limit: the most rows
MATCH (e:Topic) WHERE e.id > $low
RETURN e {.*} AS entity ORDER BY e.id LIMIT $limit
