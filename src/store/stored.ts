import type { DateMeaning, NameKind, RelationRole } from '../ontology/enums';
import type { EntityType } from '../ontology/entity-types';

/**
 * The shapes of what a store holds: node and relation properties. Lists and maps within a value are JSON strings, since
 * neither engine stores them. What is here only for look-up and order is derived from the rest by the writer.
 */
export interface StoredEntity {
  readonly id: string;
  readonly type: EntityType;
  /** The official name in its original language, for those who look into the database. */
  readonly name: string;
  /** JSON: list of {value, lang, kind, origin?}. */
  readonly names: string;
  /** The languages that it has a name in, in lower case, `zh` too where there is `zh-hant`. */
  readonly languages: readonly string[];
  /** JSON: language to text. */
  readonly description?: string;
  /** Each `scheme:value`. */
  readonly externalIds?: readonly string[];
  readonly formerIds?: readonly string[];
  /** Passages that name it. */
  readonly evidence?: readonly string[];
  /** These and the passages that state its dates. */
  readonly passages?: readonly string[];
  readonly kind?: string;
  readonly date?: string;
  readonly dateOf?: DateMeaning;
  readonly inForceOn?: string;
  readonly startedOn?: string;
  readonly endedOn?: string;
  /** JSON: date field to passage ids. */
  readonly dateEvidence?: string;
  /** JSON: list of {field, value, of?, evidence?}. */
  readonly otherDates?: string;
  /** On instruments, always. */
  readonly draft?: boolean;
  readonly version: number;
  /** Checksum of the record, by which an unchanged one is known. */
  readonly hash: string;
  /** The corpora that speak of it, in the order in which they came. */
  readonly corpora?: readonly string[];
  /** Page keys, see page-keys.ts; dateKey where the type has dates. */
  readonly nameKey: string;
  readonly dateKey?: string;
  readonly endKey: string;
  /** The first and the last day that the leading date may mean. */
  readonly firstDay?: string;
  readonly lastDay?: string;
  /** Folded names, on instruments: what a filter by words looks into. */
  readonly foldedNames?: readonly string[];
}

export type EntityProperty = keyof StoredEntity;

/** All properties of an entity, for whom it must be whole. */
export const entityProperties = [
  'id',
  'type',
  'name',
  'names',
  'languages',
  'description',
  'externalIds',
  'formerIds',
  'evidence',
  'passages',
  'kind',
  'date',
  'dateOf',
  'inForceOn',
  'startedOn',
  'endedOn',
  'dateEvidence',
  'otherDates',
  'draft',
  'version',
  'hash',
  'nameKey',
  'dateKey',
  'endKey',
  'firstDay',
  'lastDay',
  'foldedNames',
] as const satisfies readonly EntityProperty[];

/** Takes an external identifier as it is stored, `scheme:value`, apart; only the value may hold a colon. */
export function splitExternalId(key: string): { scheme: string; value: string } {
  const colon = key.indexOf(':');
  return { scheme: key.slice(0, colon), value: key.slice(colon + 1) };
}

export interface StoredName {
  readonly value: string;
  readonly lang: string;
  readonly kind: NameKind;
  readonly origin?: string;
}

export interface StoredRelation {
  readonly id: string;
  /** Page keys in the lists of both ends, see page-keys.ts. */
  readonly fromKey: string;
  readonly toKey: string;
  readonly role?: RelationRole;
  /** JSON: language to text. */
  readonly office?: string;
  readonly onBehalfOf?: string;
  readonly locator?: string;
  readonly date?: string;
  readonly since?: string;
  readonly until?: string;
  readonly asserted?: string;
  /** JSON: words to entity ids. */
  readonly means?: string;
  readonly evidence?: readonly string[];
  readonly version: number;
}

export type RelationProperty = keyof StoredRelation;

/** All properties of a relation. */
export const relationProperties = [
  'id',
  'fromKey',
  'toKey',
  'role',
  'office',
  'onBehalfOf',
  'locator',
  'date',
  'since',
  'until',
  'asserted',
  'means',
  'evidence',
  'version',
] as const satisfies readonly RelationProperty[];

export interface StoredPassage {
  readonly id: string;
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** `source id·start in ten digits·id`: the order of the text. */
  readonly pageKey: string;
  /** The relations and entities that rest on it. */
  readonly relations?: readonly string[];
  readonly entities?: readonly string[];
}

export interface StoredSource {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly sha256: string;
  readonly publisher?: string;
  readonly publishedOn?: string;
  readonly url?: string;
}
