// The parties of the instruments in which some entities take part, those of most first.
// $limit: the most rows
{{> instrument/_involved}}
MATCH (i)<-[:PARTY_TO]-(p)
RETURN p.id AS party, count(i) AS n ORDER BY n DESC, party LIMIT $limit
