import fc from 'fast-check';
import { loadRecords } from '../../../src/transfer/load-records';
import type { EntityRecord, RelationRecord } from '../../../src/transfer/record';
import { deleteEntities, writeEntities } from '../../../src/transfer/write-entities';
import { deleteRelations, writeRelations } from '../../../src/transfer/write-relations';
import type { GraphService } from '../../support/graph-service';
import { dump } from '../dump';
import { actors, someInstrument } from '../random-graph';
import { instrument, passage, recordSet, relation, source } from '../records';
import { reload } from '../reload';
import { dataOf } from '../walk';

const text = source('s', 'First words. Second words. Third words.');
const passages = ['First', 'Second', 'Third'].map((word) => passage(`s.${word.toLowerCase()}`, text, `${word} words`));
const evidence = fc.uniqueArray(fc.constantFrom(...passages.map(({ id }) => id)), { maxLength: 2 });

/** Instruments of a few identifiers, so that they are often written again; of the same for relations, so that their ends change. */
const someEntities = fc.array(fc.record({ slug: fc.nat(5), fields: someInstrument, evidence }), { minLength: 1, maxLength: 4 });
const someRelations = fc.array(
  fc.record({
    number: fc.nat(7),
    type: fc.constantFrom('PARTY_TO' as const, 'PARTY_TO' as const, 'SIGNED' as const),
    actor: fc.nat(4),
    slug: fc.nat(5),
    since: fc.option(fc.constant('2001')),
    evidence,
  }),
  { minLength: 1, maxLength: 4 },
);

type Step =
  | {
      entities: {
        slug: number;
        fields: { type: 'TREATY' | 'AGREEMENT'; kind: string; name: string; date: string | undefined; draft: boolean };
        evidence: string[];
      }[];
    }
  | { relations: { number: number; type: 'PARTY_TO' | 'SIGNED'; actor: number; slug: number; since: string | null; evidence: string[] }[] }
  | { removeRelations: number[] }
  | { removeEntities: number[] };

const someStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ entities: someEntities }) },
  { weight: 4, arbitrary: fc.record({ relations: someRelations }) },
  { weight: 1, arbitrary: fc.record({ removeRelations: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ removeEntities: fc.array(fc.nat(), { minLength: 1, maxLength: 2 }) }) },
);

/** Sequences of writes and deletions, after which the store must hold what a fresh load of the same records gives. */
export function randomWriteCases(service: () => GraphService, { sequences }: { sequences: number }): void {
  it(`leave what a fresh load of the records would give, keys, counts and look-ups included (${sequences} sequences)`, async () => {
    const property = fc.asyncProperty(fc.array(someStep, { minLength: 1, maxLength: 12 }), async (steps) => {
      await reload(service(), { sources: [text], passages, entities: actors });
      const expected = new Records();
      for (const step of steps) await take(step, expected);
      const [written, counted] = [await dump(service()), await countsOf(service())];
      expect(counted.stored).toEqual(counted.counted);

      const records = recordSet({
        sources: [text],
        passages,
        entities: [...actors, ...expected.entities.values()],
        relations: [...expected.relations.values()],
      });
      expect(await loadRecords(service().store, records)).toMatchObject({ created: 0, changed: 0 });
      await reload(service(), records);
      expect(written).toEqual(await dump(service()));
    });
    await fc.assert(property, { numRuns: sequences });
  });

  async function take(step: Step, expected: Records): Promise<void> {
    const { store } = service();
    if ('entities' in step) {
      const records = step.entities.map(({ slug, fields: { type, name, draft, ...more }, evidence: on }) =>
        instrument(`i${slug}`, type, name, { ...more, ...(draft && { draft }), ...(on.length > 0 && { evidence: on }) }),
      );
      for (const record of records) expected.entities.set(record.id, record);
      await store.write((run) => writeEntities(run, records));
    } else if ('relations' in step) {
      const records = step.relations.map((each) => expected.toRelation(each)).filter((record) => expected.entities.has(record.to));
      for (const record of records) expected.relations.set(record.id, record);
      await store.write((run) => writeRelations(run, records));
    } else if ('removeRelations' in step) {
      const ids = step.removeRelations.flatMap(
        (index) => [...expected.relations.keys()][index % Math.max(1, expected.relations.size)] ?? [],
      );
      for (const id of ids) expected.relations.delete(id);
      await store.write((run) => deleteRelations(run, ids));
    } else {
      const ids = step.removeEntities.flatMap((index) => [...expected.entities.keys()][index % Math.max(1, expected.entities.size)] ?? []);
      const relations = [...expected.relations.values()].filter(({ to }) => ids.includes(to)).map(({ id }) => id);
      for (const id of ids) expected.entities.delete(id);
      for (const id of relations) expected.relations.delete(id);
      await store.write((run) => deleteRelations(run, relations));
      await store.write((run) => deleteEntities(run, ids));
    }
  }
}

/** What there ought to be. */
class Records {
  readonly entities = new Map<string, EntityRecord>();
  readonly relations = new Map<string, RelationRecord>();

  toRelation({
    number,
    type,
    actor,
    slug,
    since,
    evidence: on,
  }: {
    number: number;
    type: 'PARTY_TO' | 'SIGNED';
    actor: number;
    slug: number;
    since: string | null;
    evidence: string[];
  }): RelationRecord {
    const from = actors[actor]!.id;
    const more = { ...(since && type === 'PARTY_TO' && { since }), ...(on.length > 0 && { evidence: on }) };
    return { ...relation(type, from, `instrument:i${slug}`, more), id: `relation:${type === 'SIGNED' ? 'signed' : 'party-to'}.r${number}` };
  }
}

/** The same lists without a filter, whose counts are stored, and with one that leaves all in, which is counted. */
async function countsOf(service: GraphService) {
  const parts = ['instruments', 'treaties', 'agreements'].flatMap((field) => [true, false].map((drafts) => ({ field, drafts })));
  const fields = (filter: string) =>
    parts
      .map(
        ({ field, drafts }, index) =>
          `_${index}: ${field}(filter: { drafts: ${drafts} ${filter} }) { totalCount facets { kinds { kind count } years { year count } parties(first: 100) { party { id } count } } }`,
      )
      .join(' ');
  const everyKind = 'kinds: [TREATY, CONVENTION, AGREEMENT, PROTOCOL]';
  return { stored: await dataOf(service, `{ ${fields('')} }`), counted: await dataOf(service, `{ ${fields(everyKind)} }`) };
}
