// A page of the instruments in which an entity takes part, itself or by its bodies, by date: a stream for each way of taking part and reading; how many there are; and who counts.
// $id: identifier of the entity
// $bodies: list of the kinds of institutions that act for it where it is a country; empty for any
// $partiesDown: stretches of the lists of parties, see _stream-of-members, read downwards
// $partiesUp: the same, read upwards
// $signatoriesDown: stretches of the lists of signatories, read downwards
// $signatoriesUp: the same, read upwards
// $subjectsDown: stretches of the lists of what instruments concern, read downwards
// $subjectsUp: the same, read upwards
// $asParty: [true] where parties are counted, else nothing
// $asSignatory: the same for signatories
// $asSubject: the same for what instruments concern
CALL () {
  MATCH (e:Entity) WHERE e.id = $id
  RETURN e.id AS member
  UNION
  MATCH (e:Entity)<-[:OF_COUNTRY]-(b:Institution) WHERE e.id = $id AND (size($bodies) = 0 OR b.kind IN $bodies)
  RETURN b.id AS member
}
WITH collect(member) AS members
CALL (members) {
  RETURN [] AS found, null AS n, members AS who
  UNION ALL
  {{> instrument/_stream-of-members ranges="partiesDown" pattern="(h)-[r:PARTY_TO]->(i)" key="fromKey" order="DESC"}}
  UNION ALL
  {{> instrument/_stream-of-members ranges="partiesUp" pattern="(h)-[r:PARTY_TO]->(i)" key="fromKey" order=""}}
  UNION ALL
  {{> instrument/_stream-of-members ranges="signatoriesDown" pattern="(h)-[r:SIGNED]->(i)" key="fromKey" order="DESC"}}
  UNION ALL
  {{> instrument/_stream-of-members ranges="signatoriesUp" pattern="(h)-[r:SIGNED]->(i)" key="fromKey" order=""}}
  UNION ALL
  {{> instrument/_stream-of-members ranges="subjectsDown" pattern="(h)<-[r:CONCERNS]-(i)" key="toKey" order="DESC"}}
  UNION ALL
  {{> instrument/_stream-of-members ranges="subjectsUp" pattern="(h)<-[r:CONCERNS]-(i)" key="toKey" order=""}}
  UNION ALL
  CALL (members) {
    UNWIND $asParty AS once
    UNWIND members AS id
    MATCH (h:Entity)-[:PARTY_TO]->(i) WHERE h.id = id AND {{> instrument/_filter}}
    RETURN i AS i
    UNION
    UNWIND $asSignatory AS once
    UNWIND members AS id
    MATCH (h:Entity)-[:SIGNED]->(i) WHERE h.id = id AND {{> instrument/_filter}}
    RETURN i AS i
    UNION
    UNWIND $asSubject AS once
    UNWIND members AS id
    MATCH (h:Entity)<-[:CONCERNS]-(i) WHERE h.id = id AND {{> instrument/_filter}}
    RETURN i AS i
  }
  RETURN [] AS found, count(i) AS n, null AS who
}
RETURN found, n, who
