// The checksums of the sources or passages that are about to be written.
// $ids: list of identifiers
// {{label}}: Source or Passage
UNWIND $ids AS id
MATCH (n:{{label}}) WHERE n.id = id
RETURN n {.id, .hash, .sourceId, corpora: coalesce(n.corpora, [])} AS node
