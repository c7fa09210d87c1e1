// How many entities bear a name with each of these look-up keys.
// $keys: list of folded names
UNWIND $keys AS key
MATCH (n:Name) WHERE n.key = key
RETURN key, count(DISTINCT n.entityId) AS n
