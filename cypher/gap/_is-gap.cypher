// Whether something is missing at an entity `e` that the graph should know.
// $kind: UNDATED, NO_PARTIES, ONLY_REFERENCED, NO_EVIDENCE, NO_NAME_IN_LANGUAGE or CONFLICTING_DATES
// $lang: lower-case language tag for NO_NAME_IN_LANGUAGE, else ""
($kind = 'UNDATED' AND e:Instrument AND NOT e.draft AND e.date IS NULL
  OR $kind = 'NO_PARTIES' AND e:Instrument AND NOT e.draft AND NOT EXISTS { MATCH (e)<-[:PARTY_TO]-(p) }
  OR $kind = 'ONLY_REFERENCED' AND e:Instrument AND NOT e.draft AND e.date IS NULL
    AND (EXISTS { MATCH (e)<-[:REFERENCES|EXTENDS|AMENDS|SUPERSEDES|TERMINATES|IMPLEMENTS|BASED_ON|CONCERNS]-(x) })
    AND NOT EXISTS { MATCH (e)<-[:PARTY_TO|SIGNED]-(x) }
    AND NOT EXISTS { MATCH (e)-[:REFERENCES|EXTENDS|AMENDS|SUPERSEDES|TERMINATES|IMPLEMENTS|BASED_ON|CONCLUDED_AT|ESTABLISHES|PART_OF]->(x) }
  OR $kind = 'NO_EVIDENCE' AND e.type <> 'TOPIC' AND e.passages IS NULL
  OR $kind = 'NO_NAME_IN_LANGUAGE' AND NOT $lang IN e.languages
  OR $kind = 'CONFLICTING_DATES' AND e.otherDates IS NOT NULL)
