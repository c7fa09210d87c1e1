// How many instruments of a label there are of each kind and year.
// {{label}}: Instrument, Treaty or Agreement
MATCH (i:{{label}}) WHERE {{> instrument/_filter}}
RETURN i.kind AS kind, substring(i.date, 0, 4) AS year, count(i) AS n
