MATCH (i:Instrument)
WHERE i.dateKey < $key AND i.draft = false
WITH i ORDER BY i.dateKey DESC LIMIT 50
RETURN i {.id, .name, .kind, .date} AS answer
