// Indexes a property of the relations of this type: a hub's page is a range of its key.
// {{type}}: relation type
// {{property}}: property name
CREATE INDEX IF NOT EXISTS FOR ()-[r:{{type}}]-() ON (r.{{property}})
