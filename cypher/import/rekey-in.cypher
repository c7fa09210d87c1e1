// Rewrites the page keys of the relations of one type that leave entities whose own key changed.
// $rows: list of {id, endKey}
// $separator: what joins the parts of a key
// {{type}}: relation type
UNWIND $rows AS row
MATCH (e:Entity)-[r:{{type}}]->(h) WHERE e.id = row.id
SET r.toKey = h.id + $separator + row.endKey + $separator + r.id
