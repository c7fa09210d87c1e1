// At how many entities something is missing.
MATCH (e:Entity)
WHERE {{> gap/_is-gap}}
RETURN count(e) AS n
