import fc from 'fast-check';
import type { RecordSet } from '../../src/transfer/load-records';
import type { EntityRecord, RelationRecord } from '../../src/transfer/record';
import type { Involved, InstrumentArguments } from './model';
import { country, institution, instrument, person, recordSet, relation, topic } from './records';

/** Those who take part in random graphs: the same in each. */
export const actors: readonly EntityRecord[] = [
  country('a', 'Country A'),
  country('b', 'Country B'),
  institution('gov-a', 'Government A', { kind: 'GOVERNMENT' }),
  institution('gov-b', 'Government B', { kind: 'GOVERNMENT' }),
  institution('body', 'Body'),
  person('p', 'Person P'),
  topic('t', 'Topic T'),
  topic('u', 'Topic U'),
];

const actorIds = actors.map(({ id }) => id);
const topicIds = ['topic:t', 'topic:u'];
const takers = actorIds.filter((id) => !topicIds.includes(id));

// Equal ones, partial ones, and those of which one contains another.
const dates = [
  undefined,
  undefined,
  '1999',
  '1999-12',
  '1999-12-31',
  '2000',
  '2000-02',
  '2000-02-29',
  '2000-02-29',
  '2001-01-01',
  '2001-01',
];

// Names that begin others, are equal after folding, are longer than an order looks at, or whose characters compare otherwise
// by UTF-16 than by code point (𠮷 and 😀 lie above the basic plane, 﨑 and the rest below it and above the surrogates).
const names = [
  'ab',
  'abc',
  'ab c',
  'AB',
  'ａｂ',
  'b',
  '~',
  '!',
  'Ж',
  '山',
  '山﨑',
  '山𠮷',
  '﨑',
  '𠮷',
  '😀',
  '\uE000',
  '\uFFFD',
  'x'.repeat(250),
  `${'x'.repeat(250)}y`,
  `${'x'.repeat(199)}y`,
];

const kinds = ['TREATY', 'CONVENTION', 'AGREEMENT', 'PROTOCOL'];

/** A random instrument; its date and name come from short lists, so that they are often equal. */
export const someInstrument = fc.record({
  type: fc.constantFrom('TREATY' as const, 'AGREEMENT' as const),
  kind: fc.constantFrom(...kinds),
  name: fc.constantFrom(...names),
  date: fc.constantFrom(...dates),
  draft: fc.nat(5).map((roll) => roll === 0),
});

const someRelation = fc.record({
  type: fc.constantFrom('PARTY_TO' as const, 'PARTY_TO' as const, 'SIGNED' as const, 'CONCERNS' as const),
  actor: fc.nat(),
  instrument: fc.nat(),
  /** Whether there is another one of the same ends, as of a party that left and came back. */
  again: fc.nat(7).map((roll) => roll === 0),
});

/** A graph of up to a dozen instruments and forty relations. */
export const someGraph: fc.Arbitrary<RecordSet> = fc
  .record({
    instruments: fc.array(someInstrument, { maxLength: 12 }),
    relations: fc.array(someRelation, { maxLength: 40 }),
    bodies: fc.uniqueArray(fc.constantFrom('gov-a a', 'gov-b b', 'body a', 'body b', 'gov-b a'), { maxLength: 4 }),
  })
  .map(({ instruments, relations, bodies }) => {
    const entities = instruments.map(({ type, name, draft, ...more }, index) =>
      instrument(`i${index}`, type, name, { ...more, ...(draft && { draft }) }),
    );
    const all = [
      ...bodies
        .map((text) => text.split(' '))
        .map(([body, of]) => relation('OF_COUNTRY', `institution:${body}`, `country:${of}`, { asserted: 'it is so' })),
      ...(entities.length > 0 ? relations.flatMap((each) => toRelations(each, entities)) : []),
    ];
    return recordSet({ entities: [...actors, ...entities], relations: [...new Map(all.map((record) => [record.id, record])).values()] });
  });

function toRelations(
  {
    type,
    actor,
    instrument: index,
    again,
  }: { type: 'PARTY_TO' | 'SIGNED' | 'CONCERNS'; actor: number; instrument: number; again: boolean },
  entities: readonly EntityRecord[],
): RelationRecord[] {
  const { id } = entities[index % entities.length]!;
  if (type === 'CONCERNS') {
    // Instruments are about bodies, countries and topics; not about persons.
    const subjects = actorIds.filter((each) => !each.startsWith('person:'));
    return [relation(type, id, subjects[actor % subjects.length]!)];
  }
  const parties = type === 'PARTY_TO' ? takers.filter((each) => !each.startsWith('person:')) : takers;
  const first = relation(type, parties[actor % parties.length]!, id);
  return again
    ? [first, relation(type, first.from, id, { part: 'again', ...(type === 'PARTY_TO' ? { since: '2010' } : { date: '2010' }) })]
    : [first];
}

const some = <T>(values: readonly T[], maxLength: number) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

/** A random query of instruments, with a page size and the field to ask. */
export const someQuery = fc.record({
  field: fc.constantFrom('instruments' as const, 'instruments' as const, 'treaties' as const, 'agreements' as const),
  size: fc.integer({ min: 1, max: 6 }),
  query: fc
    .record<InstrumentArguments>({
      involving: maybe(some(actorIds, 2)),
      involvingAny: maybe(some(actorIds, 3)),
      as: maybe(some<Involved>(['PARTY', 'SIGNATORY', 'CONCERNED'], 3)),
      throughBodies: maybe(fc.boolean()),
      filter: maybe(
        fc.record({
          kinds: maybe(some(kinds, 3)),
          from: fc.option(fc.constantFrom(...dates), { nil: undefined, freq: 2 }),
          to: fc.option(fc.constantFrom(...dates), { nil: undefined, freq: 2 }),
          name: fc.option(fc.constantFrom('a', 'ab', 'C', 'b  a', 'x', 'z'), { nil: undefined, freq: 2 }),
          topics: fc.option(some(topicIds, 2), { nil: undefined, freq: 2 }),
          drafts: maybe(fc.boolean()),
        }),
      ),
      orderBy: maybe(
        fc.record({
          field: fc.constantFrom('DATE' as const, 'NAME' as const),
          direction: fc.constantFrom('ASC' as const, 'DESC' as const),
        }),
      ),
    })
    .filter(({ filter }) => !filter?.from || !filter.to || filter.from <= filter.to || filter.from.startsWith(filter.to)),
});
