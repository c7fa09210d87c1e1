// In how many instruments some entities take part.
{{> instrument/_involved}}
RETURN count(i) AS n
