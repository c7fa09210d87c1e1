// The parties of the instruments in which some entities take part, those of most first.
// $limit: the most rows
{{> instrument/_involved}}
MATCH (i)<-[:PARTY_TO]-(p)
WITH DISTINCT i.id AS id, p.id AS party
RETURN party, count(id) AS n ORDER BY n DESC, party LIMIT $limit
