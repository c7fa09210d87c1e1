// What the store says of itself: its format, when it last changed and was checked, and which corpora were loaded.
MATCH (m:Mark)
RETURN m {.*} AS mark ORDER BY m.id
