/**
 * The closed vocabularies of the ontology. Each value has its description where the word alone could be misread.
 * A value is added here and nowhere else: GraphQL enums, record validation and the reference page are derived.
 */

/** What happened on an instrument's date. */
export const dateMeanings = {
  SIGNED: undefined,
  ISSUED: undefined,
  ADOPTED: undefined,
  ANNOUNCED: undefined,
  STATED: 'The source names the date beside the title and does not say of what it is.',
} as const;

/** The part that the first end of a relation plays in the second, where the type alone does not say. */
export const relationRoles = {
  HOST: undefined,
  ORGANIZER: undefined,
  PARTICIPANT: undefined,
  WITNESS: undefined,
  CHAIR: undefined,
  SIGNED: undefined,
  ISSUED: undefined,
  ANNOUNCED: undefined,
  ADOPTED: undefined,
  FOUNDING_MEMBER: undefined,
  PERMANENT_MEMBER: undefined,
} as const;

export const instrumentKinds = {
  TREATY: undefined,
  CONVENTION: undefined,
  CHARTER: undefined,
  AGREEMENT: undefined,
  PROTOCOL: undefined,
  EXCHANGE_OF_NOTES: undefined,
  MEMORANDUM_OF_UNDERSTANDING: undefined,
  MEMORANDUM: undefined,
  LETTER_OF_INTENT: undefined,
  JOINT_STATEMENT: undefined,
  DECLARATION: undefined,
  COMMUNIQUE: undefined,
  PLAN: undefined,
  PROGRAM: undefined,
  OTHER: undefined,
} as const;

export const institutionKinds = {
  GOVERNMENT: undefined,
  MINISTRY: undefined,
  AGENCY: undefined,
  STATE_CORPORATION: undefined,
  COMPANY: undefined,
  BANK: undefined,
  UNIVERSITY: undefined,
  RESEARCH_INSTITUTE: undefined,
  MEDIA: undefined,
  COMMISSION: undefined,
  INTERNATIONAL_ORGANIZATION: undefined,
  POLITICAL_PARTY: undefined,
  OTHER: undefined,
} as const;

export const eventKinds = {
  STATE_VISIT: undefined,
  VISIT: undefined,
  SUMMIT: undefined,
  TALKS: undefined,
  MEETING: undefined,
  CEREMONY: undefined,
  SIGNING: undefined,
  EXHIBITION: undefined,
  PRESS_MEETING: undefined,
  SESSION: undefined,
  FORUM: undefined,
  THEMATIC_YEAR: undefined,
  OTHER: undefined,
} as const;

/** Kinds of names, in the order in which they are preferred where an entity has several in one language. */
export const nameKinds = {
  OFFICIAL: undefined,
  TRANSLATION: undefined,
  DESCRIPTION: 'Words that describe what has no title of its own, such as the joint statement of 25 April 1996.',
  SHORT: undefined,
  ALIAS: undefined,
  ACRONYM: undefined,
  FORMER: undefined,
} as const;

export type DateMeaning = keyof typeof dateMeanings;
export type RelationRole = keyof typeof relationRoles;
export type InstrumentKind = keyof typeof instrumentKinds;
export type InstitutionKind = keyof typeof institutionKinds;
export type EventKind = keyof typeof eventKinds;
export type NameKind = keyof typeof nameKinds;

/** The keys of a vocabulary, in its order, with their literal types. */
export function keysOf<T extends object>(vocabulary: T): (keyof T & string)[] {
  return Object.keys(vocabulary) as (keyof T & string)[];
}
