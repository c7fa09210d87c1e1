// Makes the id of every relation of this type unique.
// {{type}}: relation type
CREATE CONSTRAINT IF NOT EXISTS FOR ()-[r:{{type}}]-() REQUIRE r.id IS UNIQUE
