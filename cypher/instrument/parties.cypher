// The parties of the instruments of a label that a filter leaves, those of most first.
// $limit: the most rows
// {{label}}: Instrument, Treaty or Agreement
MATCH (i:{{label}}) WHERE {{> instrument/_filter}}
MATCH (i)<-[:PARTY_TO]-(p)
WITH DISTINCT i.id AS id, p.id AS party
RETURN party, count(id) AS n ORDER BY n DESC, party LIMIT $limit
