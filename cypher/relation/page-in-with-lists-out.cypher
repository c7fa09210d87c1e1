// A page of the relations of one type that reach each entity, with those of another that leave their far ends.
// {{type}}: relation type
{{> relation/_page-with-lists pattern="(h)<-[r:{{type}}]-(e)" key="toKey" lists="relation/_lists-out"}}
