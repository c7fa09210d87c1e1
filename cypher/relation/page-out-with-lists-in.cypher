// A page of the relations of one type that leave each entity, with those of another that reach their far ends.
// {{type}}: relation type
{{> relation/_page-with-lists pattern="(h)-[r:{{type}}]->(e)" key="fromKey" lists="relation/_lists-in"}}
