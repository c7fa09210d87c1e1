// A page of all instruments of a label, with the relations of one type that reach each.
{{> instrument/_page-with-lists lists="relation/_lists-in"}}
