// What a filter asks of an instrument `i`, beside the stretch of keys that is read.
// $types: list of entity types
// $drafts: list of booleans, [false] without drafts
// $kinds: list of instrument kinds; empty for any
// $firstDay: first day that its date may mean, at the earliest; "" for any
// $lastDay: last day that its date may mean, at the latest; "" for any
// $words: list of folded words that one of its names holds; empty for any
i.type IN $types AND i.draft IN $drafts
  AND (size($kinds) = 0 OR i.kind IN $kinds)
  AND ($firstDay = '' OR i.firstDay >= $firstDay) AND ($lastDay = '' OR i.lastDay <= $lastDay)
  AND (size($words) = 0 OR any(name IN i.foldedNames WHERE all(word IN $words WHERE name CONTAINS word)))
