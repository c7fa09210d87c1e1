// Notes what a corpus says of a thing that several speak of.
// $rows: list of {id, properties}
UNWIND $rows AS row
MERGE (c:Contribution {id: row.id})
SET c = row.properties
