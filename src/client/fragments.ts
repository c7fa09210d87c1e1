/**
 * What is asked of things wherever they appear, so that an entity is always told by id, type and name, and a relation always
 * comes with the words that prove it. An operation that uses them declares `$lang: [LanguageTag!]`.
 */

/** Enough to see what a relation rests on; `relation(id:)` of the service has all of them. */
const mostPassages = 3;

export const entityFragment = `
fragment EntityParts on Entity { id type name(lang: $lang) }`;

export const relationFragment = `
fragment RelationParts on Relation {
  id type from { id } to { id } role office(lang: $lang) onBehalfOf { id type name(lang: $lang) }
  locator date since until asserted evidence(first: ${mostPassages}) { ...PassageParts }
}
fragment PassageParts on Passage { quote verified source { id title } }`;
