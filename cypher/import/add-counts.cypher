// Adds to the stored counts.
// $rows: list of {id, scope, key, n}
UNWIND $rows AS row
MERGE (c:Count {id: row.id})
ON CREATE SET c.scope = row.scope, c.key = row.key, c.n = row.n
ON MATCH SET c.n = c.n + row.n
