// A page of the passages of each source, in the order of the text.
// $ranges: list of {place, low, high}: a stretch of the page keys of one source
// $limit: the most rows of a stretch
UNWIND $ranges AS range
CALL (range) {
  MATCH (p:Passage) WHERE p.pageKey > range.low AND p.pageKey < range.high
  RETURN p.pageKey AS key, p {.*} AS passage ORDER BY p.pageKey LIMIT $limit
}
RETURN range.place AS place, key, passage
