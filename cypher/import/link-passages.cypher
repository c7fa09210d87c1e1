// Notes on passages which entities or relations rest on them, and which no longer do.
// $rows: list of {id, add, remove}
// {{property}}: entities or relations
UNWIND $rows AS row
MATCH (p:Passage) WHERE p.id = row.id
WITH p, row, [x IN coalesce(p.{{property}}, []) WHERE NOT x IN row.remove AND NOT x IN row.add] AS kept
SET p.{{property}} = kept + row.add
