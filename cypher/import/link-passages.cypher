// Notes on passages which entities or relations rest on them, and which no longer do.
// $rows: list of {id, gained, lost}
// {{property}}: entities or relations
UNWIND $rows AS row
MATCH (p:Passage) WHERE p.id = row.id
WITH p, row, [x IN coalesce(p.{{property}}, []) WHERE NOT x IN row.lost AND NOT x IN row.gained] AS kept
SET p.{{property}} = kept + row.gained
