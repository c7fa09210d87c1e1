import { entityType } from '../ontology/ontology';
import { canonicalJson } from './checksum';
import { problemOf, type Located, type Problem } from './problem';
import type { EntityRecord, RelationRecord } from './record';

/** Two records with one id, whatever they are. */
export function* checkIds(records: Iterable<Located<{ readonly id: string }>>): Generator<Problem> {
  yield* repeated(
    records,
    ({ record }) => [record.id],
    (_, first) => `has the id of ${placeOf(first)}`,
  );
}

/** A former id is that of one entity, and no longer the id of any. */
export function* checkFormerIds(entities: readonly Located<EntityRecord>[]): Generator<Problem> {
  const ids = new Set(entities.map(({ record }) => record.id));
  for (const entity of entities) {
    for (const former of entity.record.formerIds ?? []) {
      if (ids.has(former)) yield problemOf(entity, `the former id ${former} is the id of an entity`);
    }
  }
  yield* repeated(
    entities,
    ({ record }) => record.formerIds ?? [],
    (former, first) => `the former id ${former} is given twice, first by ${placeOf(first)}`,
  );
}

/** Schemes in which one value names one thing. Others, such as a series of publications, may be shared. */
const exclusiveSchemes = ['iso3166-1-alpha-2', 'wikidata'];

/** An item of an exclusive scheme names one entity of its kind. */
export function* checkExternalIds(entities: readonly Located<EntityRecord>[]): Generator<Problem> {
  yield* repeated(
    entities,
    ({ record: { type, externalIds = [] } }) =>
      externalIds
        .filter(({ scheme }) => exclusiveSchemes.includes(scheme))
        .map(({ scheme, value }) => `${entityType(type).idWord} ${scheme}:${value}`),
    (key, first) => `has the external id ${key.split(' ')[1]} of ${first.record.id}`,
  );
}

/** Two relations that say the same. */
export function* checkRelationDuplicates(relations: readonly Located<RelationRecord>[]): Generator<Problem> {
  yield* repeated(
    relations,
    ({ record }) => [statementOf(record)],
    (_, first) => `says the same as ${first.record.id}`,
  );
}

/**
 * What a relation states. A person may hold two offices in one country, hold one twice, or sign for two bodies: there
 * the office, the beginning and the body belong to it.
 */
function statementOf({ type, from, to, role, office, since, onBehalfOf }: RelationRecord): string {
  return canonicalJson([type, from, to, role, type === 'HOLDS_OFFICE' && office, since, onBehalfOf]);
}

function* repeated<T extends { readonly id: string }>(
  items: Iterable<Located<T>>,
  keysOf: (item: Located<T>) => readonly string[],
  message: (key: string, first: Located<T>) => string,
): Generator<Problem> {
  const firsts = new Map<string, Located<T>>();
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
