import { entityType } from '../ontology/ontology';
import { canonicalJson } from './checksum';
import { problemOf, type Located, type Problem } from './problem';
import type { EntityRecord, RelationRecord } from './record';
import type { Lookup } from './record-index';

/** Two records with one id, whatever they are. */
export function* checkIds(records: Iterable<Located<{ readonly id: string }>>): Generator<Problem> {
  yield* repeated(
    records,
    ({ record }) => [record.id],
    (_, first) => idTaken(first),
  );
}

/** What is wrong with a record whose id another has. */
export function idTaken(first: Located<{ readonly id: string }>): string {
  return `has the id of ${placeOf(first)}`;
}

/** The first record of each key; a Map unless there may be more of them than memory holds. */
export interface Firsts<T> {
  get(key: string): Located<T> | undefined;
  set(key: string, item: Located<T>): void;
}

/** A former id is that of one entity, and no longer the id of any. */
export function* checkFormerIds(
  entities: readonly Located<EntityRecord>[],
  ids: Pick<Lookup<unknown>, 'has'> = new Set(entities.map(({ record }) => record.id)),
  firsts?: Firsts<EntityRecord>,
): Generator<Problem> {
  for (const entity of entities) {
    for (const former of entity.record.formerIds ?? []) {
      if (ids.has(former)) yield problemOf(entity, `the former id ${former} is the id of an entity`);
    }
  }
  yield* repeated(
    entities,
    ({ record }) => record.formerIds ?? [],
    (former, first) => `the former id ${former} is given twice, first by ${placeOf(first)}`,
    firsts,
  );
}

/** Schemes in which one value names one thing. Others, such as a series of publications, may be shared. */
export const exclusiveSchemes: readonly string[] = ['iso3166-1-alpha-2', 'wikidata'];

/** An item of an exclusive scheme names one entity of its kind. */
export function* checkExternalIds(entities: readonly Located<EntityRecord>[], firsts?: Firsts<EntityRecord>): Generator<Problem> {
  yield* repeated(
    entities,
    ({ record }) => exclusiveIds(record),
    (key, { record }) => externalIdTaken(key, record.id),
    firsts,
  );
}

/** The keys under which no other entity of the kind may be found: `country wikidata:Q148`. */
export function exclusiveIds({ type, externalIds = [] }: EntityRecord): string[] {
  return externalIds
    .filter(({ scheme }) => exclusiveSchemes.includes(scheme))
    .map(({ scheme, value }) => `${entityType(type).idWord} ${scheme}:${value}`);
}

/** What is wrong where another entity has such a key. */
export function externalIdTaken(key: string, owner: string): string {
  return `has the external id ${key.split(' ')[1]} of ${owner}`;
}

/** Two relations that say the same. */
export function* checkRelationDuplicates(
  relations: readonly Located<RelationRecord>[],
  firsts?: Firsts<RelationRecord>,
): Generator<Problem> {
  yield* repeated(
    relations,
    ({ record }) => [statementOf(record)],
    (_, first) => saysTheSame(first.record.id),
    firsts,
  );
}

/**
 * What a relation states. A person may hold two offices in one country, hold one twice, or sign for two bodies: there
 * the office, the beginning and the body belong to it.
 */
export function statementOf({ type, from, to, role, office, since, onBehalfOf }: RelationRecord): string {
  return canonicalJson([type, from, to, role, type === 'HOLDS_OFFICE' && office, since, onBehalfOf]);
}

/** What is wrong with a relation of which another says the same. */
export function saysTheSame(other: string): string {
  return `says the same as ${other}`;
}

function* repeated<T extends { readonly id: string }>(
  items: Iterable<Located<T>>,
  keysOf: (item: Located<T>) => readonly string[],
  message: (key: string, first: Located<T>) => string,
  firsts: Firsts<T> = new Map<string, Located<T>>(),
): Generator<Problem> {
  for (const item of items) {
    for (const key of keysOf(item)) {
      const first = firsts.get(key);
      if (first) yield problemOf(item, message(key, first));
      else firsts.set(key, item);
    }
  }
}

function placeOf({ file, line, record }: Located<{ readonly id: string }>): string {
  return `${record.id} (${file}:${line})`;
}
