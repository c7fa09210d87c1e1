// Makes the id of every node with this label unique.
// {{label}}: node label
CREATE CONSTRAINT IF NOT EXISTS FOR (n:{{label}}) REQUIRE n.id IS UNIQUE
