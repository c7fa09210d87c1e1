// Indexes a property of the nodes with this label; after a constraint on the same property it only matters to the embedded engine.
// {{label}}: node label
// {{property}}: property name
CREATE INDEX IF NOT EXISTS FOR (n:{{label}}) ON (n.{{property}})
