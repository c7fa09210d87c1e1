// How many of the instruments in which some entities take part there are of each kind and year.
{{> instrument/_involved}}
RETURN i.kind AS kind, substring(i.date, 0, 4) AS year, count(i) AS n
