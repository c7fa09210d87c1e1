// How many instruments of a label a filter leaves.
// {{label}}: Instrument, Treaty or Agreement
MATCH (i:{{label}}) WHERE {{> instrument/_filter}}
RETURN count(i) AS n
