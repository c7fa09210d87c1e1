// A page of the instruments in which some entities take part, by date: a stream for each way of taking part and reading; and how many there are.
// $partiesDown: stretches of the lists of parties, see _stream, read downwards
// $partiesUp: the same, read upwards
// $signatoriesDown: stretches of the lists of signatories, read downwards
// $signatoriesUp: the same, read upwards
// $subjectsDown: stretches of the lists of what instruments concern, read downwards
// $subjectsUp: the same, read upwards
// $counted: [true] where it is wanted how many there are, else nothing
{{> instrument/_stream ranges="partiesDown" pattern="(h)-[r:PARTY_TO]->(i)" key="fromKey" order="DESC"}}
UNION ALL
{{> instrument/_stream ranges="partiesUp" pattern="(h)-[r:PARTY_TO]->(i)" key="fromKey" order=""}}
UNION ALL
{{> instrument/_stream ranges="signatoriesDown" pattern="(h)-[r:SIGNED]->(i)" key="fromKey" order="DESC"}}
UNION ALL
{{> instrument/_stream ranges="signatoriesUp" pattern="(h)-[r:SIGNED]->(i)" key="fromKey" order=""}}
UNION ALL
{{> instrument/_stream ranges="subjectsDown" pattern="(h)<-[r:CONCERNS]-(i)" key="toKey" order="DESC"}}
UNION ALL
{{> instrument/_stream ranges="subjectsUp" pattern="(h)<-[r:CONCERNS]-(i)" key="toKey" order=""}}
UNION ALL
UNWIND $counted AS once
CALL (once) {
  {{> instrument/_involved}}
  RETURN count(i) AS n
}
RETURN [] AS found, n
