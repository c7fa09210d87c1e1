// Notes something that the store says of itself.
// $id: what is noted, such as "store" or "corpus·beijing-2026"
// $properties: its values
MERGE (m:Mark {id: $id})
SET m += $properties
