import fc from 'fast-check';
import type { EntityType } from '../../src/ontology/entity-types';
import { allowsEnds, entityTypeNames, relationTypeNames } from '../../src/ontology/ontology';
import type { RelationType } from '../../src/ontology/relation-types';
import type { RecordSet } from '../../src/transfer/load-records';
import type { EntityRecord } from '../../src/transfer/record';
import { entity, name, recordSet, relation } from '../schema/records';
import type { NeighborhoodArguments, PathArguments } from './model';

/** How many there are of each type: few, so that they are close to one another. */
const counts: Readonly<Record<EntityType, number>> = {
  PERSON: 2,
  COUNTRY: 2,
  INSTITUTION: 4,
  TREATY: 2,
  AGREEMENT: 4,
  EVENT: 2,
  PROJECT: 1,
  PLACE: 1,
  TOPIC: 2,
};

const words: Readonly<Record<EntityType, string>> = {
  PERSON: 'person:p',
  COUNTRY: 'country:c',
  INSTITUTION: 'institution:b',
  TREATY: 'instrument:t',
  AGREEMENT: 'instrument:a',
  EVENT: 'event:e',
  PROJECT: 'project:d',
  PLACE: 'place:l',
  TOPIC: 'topic:s',
};

const all = entityTypeNames.flatMap((type) => Array.from({ length: counts[type] }, (_, index) => ({ id: `${words[type]}${index}`, type })));
const ids = all.map(({ id }) => id);

const possible = all.flatMap((from) =>
  all.flatMap((to) =>
    relationTypeNames
      .filter((type) => from.id !== to.id && allowsEnds(type, from.type, to.type))
      .map((type) => ({ type, from: from.id, to: to.id })),
  ),
);
// Most pairs are of a few types; the dates make the rest worth having.
const chosen = [
  ...possible,
  ...Array.from({ length: 6 }, () => possible.filter(({ type }) => type === 'PARTY_TO' || type === 'SIGNED')).flat(),
];

const dates = ['1999', '1999-12', '1999-12-31', '2000-01', '2000-01-31', '2001'];
const maybeDate = fc.option(fc.constantFrom(...dates), { nil: undefined, freq: 2 });
const names = ['ab', 'abc', 'AB', 'b', 'Ж', '山', '﨑', '𠮷', 'x'.repeat(210)];

const someEntity = fc.record({ value: fc.constantFrom(...names), leading: maybeDate, ended: maybeDate });
const someRelation = fc.record({
  at: fc.nat(),
  // Another one of the same ends and type.
  again: fc.nat(6).map((roll) => roll === 0),
  date: maybeDate,
});

/** A graph of twenty entities and up to fifty relations of all types. */
export const someGraph: fc.Arbitrary<RecordSet> = fc
  .record({
    details: fc.array(someEntity, { minLength: all.length, maxLength: all.length }),
    relations: fc.array(someRelation, { maxLength: 50, size: 'max' }),
  })
  .map(({ details, relations }) => {
    const entities = all.map(({ id, type }, index) => toEntity(id, type, details[index]!));
    const records = relations.flatMap(({ at, again, date }) => {
      const { type, from, to } = chosen[at % chosen.length]!;
      const more = { ...(date && { date }), ...(date && type === 'PARTY_TO' && { since: '1999' }) };
      return [relation(type, from, to, more), ...(again ? [relation(type, from, to, { part: 'again' })] : [])];
    });
    return recordSet({ entities, relations: [...new Map(records.map((record) => [record.id, record])).values()] });
  });

function toEntity(
  id: string,
  type: EntityType,
  { value, leading, ended }: { value: string; leading?: string; ended?: string },
): EntityRecord {
  const isInstrument = type === 'TREATY' || type === 'AGREEMENT';
  return entity(id, type, [name(value)], {
    ...(isInstrument && { kind: type }),
    ...(type === 'INSTITUTION' && { kind: 'AGENCY' }),
    ...(type === 'EVENT' && { kind: 'MEETING' }),
    ...(isInstrument && leading && { date: { value: leading } }),
    ...(type === 'EVENT' && leading && { startedOn: { value: leading } }),
    ...((isInstrument || type === 'EVENT') && ended && { endedOn: { value: ended } }),
  });
}

const someTypes = fc.option(fc.subarray<RelationType>([...relationTypeNames], { minLength: 8 }), { nil: undefined, freq: 2 });

export const someNeighborhood: fc.Arbitrary<NeighborhoodArguments> = fc.record({
  ids: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
  depth: fc.nat(4),
  limit: fc.oneof(fc.integer({ min: 3, max: 12 }), fc.constant(200)),
  relationTypes: someTypes,
  entityTypes: fc.option(fc.subarray<EntityType>([...entityTypeNames], { minLength: 5 }), { nil: undefined, freq: 2 }),
});

export const somePaths: fc.Arbitrary<PathArguments> = fc.record({
  from: fc.constantFrom(...ids),
  to: fc.constantFrom(...ids),
  maxLength: fc.nat(6),
  relationTypes: fc.option(someTypes, { nil: undefined, freq: 1 }),
  throughHubs: fc.boolean(),
});

export const someId = fc.constantFrom(...ids);
