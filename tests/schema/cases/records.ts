import { join } from 'node:path';
import { AccordError } from '../../../src/errors';
import { packageRoot } from '../../../src/package-root';
import { loadRecords, type RecordSet } from '../../../src/transfer/load-records';
import { readCorpus } from '../../../src/transfer/read-corpus';
import type { EntityRecord, RelationRecord } from '../../../src/transfer/record';
import { toRecordSet } from '../../../src/transfer/to-record-set';
import { deleteEntities, writeEntities } from '../../../src/transfer/write-entities';
import { deleteRelations, writeRelations } from '../../../src/transfer/write-relations';
import { errorOf } from '../../support/error-of';
import type { GraphService } from '../../support/graph-service';
import { dump, exported, recordsOf } from '../dump';
import { country, event, institution, instrument, name, passage, person, recordSet, relation, source, topic } from '../records';
import { reload } from '../reload';
import { smallGraph } from '../small-graph';
import { dataOf } from '../walk';

/** What one engine exported, which the other must export too. */
const exports = new Map<string, string[]>();

/** What becomes of records that are loaded, changed, deleted and exported. */
export function recordCases(service: () => GraphService): void {
  const ask = (text: string, variables?: Record<string, unknown>) => dataOf(service(), text, variables);
  const write = (entities: readonly EntityRecord[], relations: readonly RelationRecord[] = []) =>
    service().store.write(async (run) => ({
      entities: await writeEntities(run, entities),
      relations: await writeRelations(run, relations),
    }));
  const one = (change: keyof Awaited<ReturnType<typeof writeEntities>>) => ({ created: 0, changed: 0, unchanged: 0, [change]: 1 });

  describe('an export', () => {
    const shipped = async (): Promise<RecordSet> => toRecordSet(await readCorpus(join(packageRoot, 'corpus', 'beijing-2026')));

    it.each<[string, () => Promise<RecordSet> | RecordSet]>([
      ['the shipped corpus', shipped],
      ['the small graph', () => smallGraph],
      ['records that have every field', everyField],
      ['nothing', () => recordSet({})],
    ])('of %s is the same, byte for byte, on both engines, and after it is loaded again', async (what, records) => {
      await reload(service(), await records());
      const lines = await exported(service());
      expect(lines).toEqual(exports.get(what) ?? lines);
      exports.set(what, lines);
      const before = await dump(service());
      await reload(service(), recordsOf(lines));
      expect(await exported(service())).toEqual(lines);
      expect(await dump(service())).toEqual(before);
    });

    it('has sources, passages, entities and relations, each by identifier, and all that the records had', async () => {
      await reload(service(), everyField());
      const [header, ...rest] = (await exported(service())).map((line) => JSON.parse(line));
      expect(header).toEqual({ record: 'header', formatVersion: 1 });
      const { sources, passages, entities, relations } = everyField();
      const withVersion = <T extends { version?: number }>(record: T) => ({ ...record, version: record.version ?? 1 });
      const byId = <T extends { id: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(rest).toEqual([...byId(sources), ...byId(passages), ...byId(entities).map(withVersion), ...byId(relations).map(withVersion)]);
    });

    it('has one line a record, whatever characters a record holds', async () => {
      const odd = 'a\u2028b\u2029c\u0001d\u0000e"\\\u{1F600}\u007F';
      await reload(service(), { entities: [person('odd', [name(odd), name(`${odd}2`, 'en', 'ALIAS')], { description: { en: odd } })] });
      const lines = await exported(service());
      expect(lines.map((line) => line.split('\n').length)).toEqual([2, 2]);
      expect(JSON.parse(lines[1]!)).toMatchObject({ names: [{ value: odd }, { value: `${odd}2` }], description: { en: odd } });
      expect((await ask('{ entity(id: "person:odd") { name } }')).entity.name).toBe(odd);
    });

    it('loaded over what it is of changes nothing, also where a record said more than it had to', async () => {
      await reload(service(), {
        entities: [
          country('a', 'A', { evidence: [], formerIds: [], externalIds: [], description: {} }),
          instrument('i', 'TREATY', 'I', { draft: false, otherDates: [], evidence: [] }),
        ],
        relations: [relation('PARTY_TO', 'country:a', 'instrument:i', { evidence: [], means: {} })],
      });
      const before = await exported(service());
      expect(await loadRecords(service().store, recordsOf(before))).toEqual({ created: 0, changed: 0, unchanged: 3 });
      expect(await exported(service())).toEqual(before);
      expect((await ask('{ gaps(kind: CONFLICTING_DATES) { totalCount } }')).gaps.totalCount).toBe(0);
    });
  });

  describe('what rests on many passages', () => {
    const words = Array.from({ length: 130 }, (_, index) => `word${String(index).padStart(3, '0')}`);
    const text = source('many', words.join(' '));
    // Identifiers run against the order of the text.
    const passages = words.map((word, index) => passage(`many.${String(999 - index)}`, text, word));
    const inOrder = passages.map(({ id }) => id);
    const evidence = [...inOrder].sort();

    it('shows the first of them in the order of the text, ten unless told, a hundred at most, and the passage all that rests on it', async () => {
      const people = words.map((_, index) => person(`p${String(index).padStart(3, '0')}`, `P ${index}`, { evidence: [inOrder[0]!] }));
      const signatures = people.map(({ id }) => relation('SIGNED', id, 'instrument:i', { evidence: [inOrder[0]!] }));
      await reload(service(), {
        sources: [text],
        passages,
        entities: [instrument('i', 'TREATY', 'I', { evidence }), ...people],
        relations: [{ ...signatures[0]!, evidence }, ...signatures.slice(1)],
      });
      const {
        entity: one,
        node,
        passage: rest,
        source: whole,
      } = await ask(`{
        entity(id: "instrument:i") { ten: evidence { id } hundred: evidence(first: 100) { id } ... on Instrument { signatories(first: 100) { totalCount nodes { id } pageInfo { hasNextPage } } } }
        node(id: "${signatures[0]!.id}") { ... on Relation { ten: evidence { id } hundred: evidence(first: 100) { id } } }
        passage: node(id: "${inOrder[0]}") { ... on Passage { relations { id } hundred: relations(first: 100) { id } entities { id } } }
        source(id: "source:many") { passages { totalCount nodes { id } pageInfo { hasNextPage } } }
      }`);
      const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id);
      for (const each of [one, node]) expect([ids(each.ten), ids(each.hundred)]).toEqual([inOrder.slice(0, 10), inOrder.slice(0, 100)]);
      expect(one.signatories).toMatchObject({ totalCount: 130, pageInfo: { hasNextPage: true } });
      expect(ids(one.signatories.nodes)).toHaveLength(100);
      expect([ids(rest.relations), ids(rest.hundred)]).toEqual([20, 100].map((count) => signatures.map(({ id }) => id).slice(0, count)));
      expect(ids(rest.entities)).toEqual(['instrument:i', ...people.map(({ id }) => id)].slice(0, 20));
      expect([whole.passages.totalCount, whole.passages.pageInfo.hasNextPage, ids(whole.passages.nodes)]).toEqual([
        130,
        true,
        inOrder.slice(0, 20),
      ]);
    });
  });

  describe('a load', () => {
    it('of the same records again changes nothing, not even when the graph last changed', async () => {
      await reload(service(), smallGraph);
      const changedAt = async () => (await ask('{ statistics { changedAt } }')).statistics.changedAt as string;
      const [before, lines, at] = [await dump(service()), await exported(service()), await changedAt()];
      const total = smallGraph.sources.length + smallGraph.passages.length + smallGraph.entities.length + smallGraph.relations.length;
      expect(await loadRecords(service().store, smallGraph)).toEqual({ created: 0, changed: 0, unchanged: total });
      expect([await dump(service()), await exported(service()), await changedAt()]).toEqual([before, lines, at]);
      expect(await loadRecords(service().store, recordSet({ entities: [person('ann', 'Anna')] }))).toEqual(one('changed'));
      expect(Date.parse(await changedAt())).toBeGreaterThan(Date.parse(at));
    });

    it('takes the last of two records with one identifier', async () => {
      await reload(service(), { entities: [person('ann', 'First'), person('ann', 'Last')] });
      expect(await ask('{ entities { totalCount nodes { name version } } }')).toEqual({
        entities: { totalCount: 1, nodes: [{ name: 'Last', version: 1 }] },
      });
    });

    it.each<[string, RelationRecord, RegExp]>([
      ['an end that there is not', relation('PARTY_TO', 'country:a', 'instrument:none'), /instrument:none/],
      ['an end of a type that it cannot have', relation('PARTY_TO', 'person:p', 'instrument:i'), /PERSON/],
    ])('of a relation with %s is refused, and nothing of it is kept', async (_, bad, said) => {
      await reload(service(), { entities: [country('a', 'A'), person('p', 'P'), instrument('i', 'TREATY', 'I')] });
      const before = await dump(service());
      const error = await errorOf(write([person('new', 'New')], [relation('SIGNED', 'person:p', 'instrument:i'), bad]));
      expect(error).toBeInstanceOf(AccordError);
      expect(error).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringMatching(said) });
      expect(await dump(service())).toEqual(before);
    });
  });

  describe('a deletion', () => {
    it('of an entity that still has relations is refused, and nothing of it is done', async () => {
      await reload(service(), smallGraph);
      const before = await dump(service());
      await expect(service().store.write((run) => deleteEntities(run, ['institution:twin-b', 'country:arcadia']))).rejects.toThrow();
      expect(await dump(service())).toEqual(before);
    });

    it('of everything leaves nothing but sources and passages', async () => {
      await reload(service(), smallGraph);
      const { store } = service();
      expect(await store.write((run) => deleteRelations(run, [...smallGraph.relations.map(({ id }) => id), 'relation:signed.none']))).toBe(
        smallGraph.relations.length,
      );
      expect(await store.write((run) => deleteEntities(run, [...smallGraph.entities.map(({ id }) => id), 'person:nobody']))).toBe(
        smallGraph.entities.length,
      );
      const left = await dump(service());
      await reload(service(), { sources: smallGraph.sources, passages: smallGraph.passages });
      expect(left).toEqual(await dump(service()));
    });
  });

  describe('a change', () => {
    const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id);
    const versions = async (...wanted: string[]) =>
      (
        await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { version } ... on Relation { version } } }', { ids: wanted })
      ).nodes.map(({ version }: { version: number }) => version);

    it('counts the version on, and only of what changed', async () => {
      const [a, i, party] = [country('a', 'A'), instrument('i', 'TREATY', 'I'), relation('PARTY_TO', 'country:a', 'instrument:i')];
      await reload(service(), { entities: [a, i], relations: [party] });
      expect(await versions(a.id, i.id, party.id)).toEqual([1, 1, 1]);
      expect(await write([a, { ...i, kind: 'CONVENTION' }], [party])).toEqual({
        entities: { created: 0, changed: 1, unchanged: 1 },
        relations: one('unchanged'),
      });
      expect(await versions(a.id, i.id, party.id)).toEqual([1, 2, 1]);
      await write([], [{ ...party, since: '2001' }]);
      await write([], [{ ...party, since: '2002' }]);
      expect(await versions(a.id, i.id, party.id)).toEqual([1, 2, 3]);
      // A version that a record brings along counts where it is ahead; alone it is no change.
      expect(await write([{ ...a, version: 7 }])).toMatchObject({ entities: one('unchanged') });
      await write([
        { ...a, description: { en: 'New' }, version: 7 },
        { ...i, version: 1 },
      ]);
      expect(await versions(a.id, i.id)).toEqual([7, 3]);
    });

    it('of the type keeps the relations, and moves it in lists, counts, facets and gaps', async () => {
      const i = instrument('i', 'AGREEMENT', 'The Accord', { kind: 'PROTOCOL', date: '2001' });
      const relations = [
        relation('PARTY_TO', 'country:a', i.id),
        relation('SIGNED', 'person:p', i.id),
        relation('REFERENCES', 'instrument:j', i.id),
        relation('CONCERNS', i.id, 'topic:t'),
      ];
      const others = [country('a', 'A'), person('p', 'P'), topic('t', 'T'), instrument('j', 'TREATY', 'J', { kind: 'CHARTER' })];
      await reload(service(), { entities: [...others, i], relations });
      const state = () =>
        ask(`{
          entity(id: "instrument:i") { __typename type version relationCounts { type direction count } relations { nodes { id } } }
          treaties { totalCount nodes { id } facets { kinds { kind count } years { year count } parties { party { id } count } } }
          agreements { totalCount nodes { id } facets { kinds { kind count } years { year count } parties { party { id } count } } }
          counted: treaties(filter: { from: "2000" }) { totalCount nodes { id } }
          involving: agreements(involving: "A") { totalCount nodes { id } }
          entities(entityTypes: [TREATY]) { totalCount nodes { id } }
          statistics { entities { type count } }
          referencing: entity(id: "instrument:j") { ... on Instrument { references { nodes { __typename id } } } }
          country: entity(id: "country:a") { ... on Country { partyTo { nodes { __typename id } } } }
        }`);
      const before = await state();
      expect(before).toMatchObject({
        entity: { __typename: 'Agreement', version: 1 },
        agreements: { totalCount: 1, facets: { parties: [{ count: 1 }] } },
        treaties: { totalCount: 1, facets: { parties: [] } },
      });
      const party = [{ party: { id: 'country:a' }, count: 1 }];
      await write([{ ...i, type: 'TREATY', kind: 'CONVENTION' }]);
      const after = await state();
      expect(after).toMatchObject({
        entity: {
          __typename: 'Treaty',
          type: 'TREATY',
          version: 2,
          relations: before.entity.relations,
          relationCounts: before.entity.relationCounts,
        },
        treaties: {
          totalCount: 2,
          facets: {
            kinds: [
              { kind: 'CHARTER', count: 1 },
              { kind: 'CONVENTION', count: 1 },
            ],
            years: [
              { year: 2001, count: 1 },
              { year: null, count: 1 },
            ],
            parties: party,
          },
        },
        agreements: { totalCount: 0, nodes: [], facets: { kinds: [], years: [], parties: [] } },
        counted: { totalCount: 1, nodes: [{ id: i.id }] },
        involving: { totalCount: 0, nodes: [] },
        entities: { totalCount: 2, nodes: [{ id: 'instrument:i' }, { id: 'instrument:j' }] },
        referencing: { references: { nodes: [{ __typename: 'Treaty', id: i.id }] } },
        country: { partyTo: { nodes: [{ __typename: 'Treaty', id: i.id }] } },
      });
      expect(ids(after.treaties.nodes)).toEqual(['instrument:i', 'instrument:j']);
      expect(after.statistics.entities).toEqual(
        expect.arrayContaining([
          { type: 'TREATY', count: 2 },
          { type: 'AGREEMENT', count: 0 },
        ]),
      );
      await write([i]);
      const back = await state();
      expect(back).toEqual({ ...before, entity: { ...before.entity, version: 3 } });
    });

    it('from draft to final moves it into the lists, with its parties and all counts', async () => {
      const draft = instrument('d', 'AGREEMENT', 'D', { date: '2001', draft: true });
      await reload(service(), { entities: [country('a', 'A'), draft], relations: [relation('PARTY_TO', 'country:a', draft.id)] });
      const state = async (drafts: boolean) =>
        (
          await ask(
            'query ($drafts: Boolean) { instruments(filter: { drafts: $drafts }) { totalCount nodes { id } facets { kinds { count } years { year } parties { count } } } }',
            { drafts },
          )
        ).instruments;
      const there = {
        totalCount: 1,
        nodes: [{ id: draft.id }],
        facets: { kinds: [{ count: 1 }], years: [{ year: 2001 }], parties: [{ count: 1 }] },
      };
      const none = { totalCount: 0, nodes: [], facets: { kinds: [], years: [], parties: [] } };
      expect([await state(false), await state(true)]).toEqual([none, there]);
      await write([{ ...draft, draft: false }]);
      expect([await state(false), await state(true)]).toEqual([there, there]);
      await write([draft]);
      expect([await state(false), await state(true)]).toEqual([none, there]);
    });

    it('from draft to final makes it miss what a draft need not have', async () => {
      const draft = instrument('d', 'AGREEMENT', 'D', { draft: true });
      await reload(service(), {
        entities: [draft, instrument('i', 'TREATY', 'I', { date: '2001' })],
        relations: [relation('REFERENCES', 'instrument:i', draft.id)],
      });
      const missing = async () => {
        const kinds = ['UNDATED', 'NO_PARTIES', 'ONLY_REFERENCED'];
        const data = await ask(`{ ${kinds.map((kind) => `${kind}: gaps(kind: ${kind}) { totalCount nodes { id } }`).join(' ')} }`);
        return kinds.filter((kind) => ids(data[kind].nodes).includes(draft.id) && data[kind].totalCount > 0);
      };
      expect(await missing()).toEqual([]);
      await write([{ ...draft, draft: false }]);
      expect(await missing()).toEqual(['UNDATED', 'NO_PARTIES', 'ONLY_REFERENCED']);
    });

    it('of a name moves the entity in the lists of its neighbors, and is found by the new one alone', async () => {
      const bodies = ['Beta', 'Delta', 'Gamma'].map((each) => institution(each.toLowerCase(), each));
      await reload(service(), {
        entities: [country('a', 'A'), instrument('i', 'TREATY', 'I'), ...bodies],
        relations: bodies.flatMap(({ id }) => [
          relation('OF_COUNTRY', id, 'country:a', { asserted: 'so' }),
          relation('PARTY_TO', id, 'instrument:i'),
        ]),
      });
      const lists = async () => {
        const { country: near, instrument: other } = await ask(
          '{ country: entity(id: "country:a") { ... on Country { affiliates { nodes { id } } } relations { nodes { from { id } } } } instrument: entity(id: "instrument:i") { ... on Instrument { parties { nodes { id } } } } }',
        );
        expect(ids(other.parties.nodes)).toEqual(ids(near.affiliates.nodes));
        expect(near.relations.nodes.map(({ from }: { from: { id: string } }) => from.id)).toEqual(ids(near.affiliates.nodes));
        return ids(near.affiliates.nodes).map((id) => id.split(':')[1]);
      };
      expect(await lists()).toEqual(['beta', 'delta', 'gamma']);
      await write([{ ...bodies[0]!, names: [name('Zeta'), name('Beta the Second', 'en', 'ALIAS')] }]);
      expect(await lists()).toEqual(['delta', 'gamma', 'beta']);
      expect((await ask('{ instruments(involving: "zeta") { totalCount } }')).instruments.totalCount).toBe(1);
      expect((await service().query('{ instruments(involving: "Beta") { totalCount } }')).errors).toMatchObject([
        { extensions: { code: 'NOT_FOUND' } },
      ]);
    });

    it('of a date moves an instrument and an event in every list', async () => {
      const [i, j, e] = [
        instrument('i', 'TREATY', 'I', { date: '2001' }),
        instrument('j', 'TREATY', 'J', { date: '2002' }),
        event('e', 'E', { startedOn: '2001' }),
      ];
      const relations = [
        relation('PARTY_TO', 'country:a', i.id),
        relation('PARTY_TO', 'country:a', j.id),
        relation('ORGANIZED', 'country:a', e.id),
        relation('ORGANIZED', 'country:a', 'event:f'),
      ];
      await reload(service(), { entities: [country('a', 'A'), i, j, e, event('f', 'F', { startedOn: '2002' })], relations });
      const lists = async () => {
        const { instruments, hub, near } = await ask(
          '{ instruments { nodes { id } facets { years { year } } } hub: instruments(involving: "A") { nodes { id } } near: entity(id: "country:a") { ... on Country { partyTo { nodes { id } } organized { nodes { id } } } } }',
        );
        return [instruments.nodes, hub.nodes, near.partyTo.nodes, near.organized.nodes].map((nodes) =>
          ids(nodes)
            .map((id) => id.split(':')[1])
            .join(' '),
        );
      };
      expect(await lists()).toEqual(['j i', 'j i', 'j i', 'f e']);
      await write([
        { ...i, date: { value: '2003' } },
        { ...e, startedOn: { value: '2003' } },
      ]);
      expect(await lists()).toEqual(['i j', 'i j', 'i j', 'e f']);
      const { date: _, ...undated } = i;
      await write([undated]);
      expect(await lists()).toEqual(['j i', 'j i', 'j i', 'e f']);
    });

    it('of identifiers elsewhere and former ones leads there by the new ones alone', async () => {
      await reload(service(), { entities: [country('a', 'A', { formerIds: ['country:b'], externalIds: [{ scheme: 'x', value: '1' }] })] });
      await write([country('a', 'A', { formerIds: ['country:c'], externalIds: [{ scheme: 'x', value: '2' }] })]);
      expect(
        await ask(
          '{ b: entity(id: "country:b") { id } c: entity(id: "country:c") { id } one: entityByExternalId(scheme: "x", value: "1") { id } two: entityByExternalId(scheme: "x", value: "2") { id } }',
        ),
      ).toEqual({
        b: null,
        c: { id: 'country:a' },
        one: null,
        two: { id: 'country:a' },
      });
    });

    it('of the ends of a relation takes it from the old lists into the new ones, with its parties', async () => {
      const party = relation('PARTY_TO', 'country:a', 'instrument:i');
      await reload(service(), {
        entities: [country('a', 'A'), country('b', 'B'), instrument('i', 'TREATY', 'I'), instrument('j', 'AGREEMENT', 'J')],
        relations: [party],
      });
      const state = async () => {
        const { a, b, i, j, node, facets } = await ask(`{
          a: entity(id: "country:a") { relationCounts { count } ... on Country { partyTo { nodes { id } } } }
          b: entity(id: "country:b") { relationCounts { count } ... on Country { partyTo { nodes { id } } } }
          i: entity(id: "instrument:i") { ... on Instrument { parties { nodes { id } } } }
          j: entity(id: "instrument:j") { ... on Instrument { parties { nodes { id } } } }
          node(id: "${party.id}") { ... on Relation { version from { id } to { id } } }
          facets: instruments { facets { parties { party { id } count } } }
        }`);
        const counts = facets.facets.parties.map((each: { party: { id: string }; count: number }) => `${each.party.id} ${each.count}`);
        return { a: ids(a.partyTo.nodes), b: ids(b.partyTo.nodes), i: ids(i.parties.nodes), j: ids(j.parties.nodes), node, counts };
      };
      expect(await state()).toEqual({
        a: ['instrument:i'],
        b: [],
        i: ['country:a'],
        j: [],
        node: { version: 1, from: { id: 'country:a' }, to: { id: 'instrument:i' } },
        counts: ['country:a 1'],
      });
      await write([], [{ ...party, from: 'country:b' }]);
      expect(await state()).toEqual({
        a: [],
        b: ['instrument:i'],
        i: ['country:b'],
        j: [],
        node: { version: 2, from: { id: 'country:b' }, to: { id: 'instrument:i' } },
        counts: ['country:b 1'],
      });
      await write([], [{ ...party, from: 'country:b', to: 'instrument:j' }]);
      expect(await state()).toEqual({
        a: [],
        b: ['instrument:j'],
        i: [],
        j: ['country:b'],
        node: { version: 3, from: { id: 'country:b' }, to: { id: 'instrument:j' } },
        counts: ['country:b 1'],
      });
      expect((await ask('{ statistics { relations { type count } } }')).statistics.relations).toContainEqual({
        type: 'PARTY_TO',
        count: 1,
      });
    });

    it('that makes one a party twice counts it once, until both are gone', async () => {
      const [first, again] = [
        relation('PARTY_TO', 'country:a', 'instrument:i', { until: '2001' }),
        relation('PARTY_TO', 'country:a', 'instrument:i', { part: 'again', since: '2005' }),
      ];
      await reload(service(), { entities: [country('a', 'A'), instrument('i', 'TREATY', 'I')], relations: [first] });
      const state = async () => {
        const { stored, counted, involving } = await ask(
          '{ stored: instruments { facets { parties { count } } } counted: instruments(filter: { name: "i" }) { facets { parties { count } } } involving: instruments(involving: "A") { totalCount nodes { id } edges { involvement { relation { id } } } facets { parties { count } } } }',
        );
        const parties = [stored, counted, involving].map(({ facets }) => facets.parties.map(({ count }: { count: number }) => count));
        return {
          parties,
          total: involving.totalCount,
          ids: ids(involving.nodes),
          involvement: involving.edges.map((edge: { involvement: unknown[] }) => edge.involvement.length),
        };
      };
      const once = { parties: [[1], [1], [1]], total: 1, ids: ['instrument:i'], involvement: [1] };
      expect(await state()).toEqual(once);
      await write([], [again]);
      expect(await state()).toEqual({ ...once, involvement: [2] });
      await service().store.write((run) => deleteRelations(run, [first.id]));
      expect(await state()).toEqual(once);
      await service().store.write((run) => deleteRelations(run, [again.id]));
      expect(await state()).toEqual({ parties: [[], [], []], total: 0, ids: [], involvement: [] });
    });

    it('of the evidence takes it from the old passages to the new ones', async () => {
      const text = source('s', 'One. Two.');
      const [first, second] = [passage('s.one', text, 'One'), passage('s.two', text, 'Two')];
      const party = relation('PARTY_TO', 'country:a', 'instrument:i', { evidence: [first.id] });
      await reload(service(), {
        sources: [text],
        passages: [first, second],
        entities: [country('a', 'A', { evidence: [first.id] }), instrument('i', 'TREATY', 'I', { evidence: [first.id] })],
        relations: [party],
      });
      const state = async () =>
        (await ask('{ source(id: "source:s") { passages { nodes { relations { id } entities { id } } } } }')).source.passages.nodes.map(
          (node: { relations: { id: string }[]; entities: { id: string }[] }) => [...ids(node.relations), ...ids(node.entities)],
        );
      expect(await state()).toEqual([[party.id, 'country:a', 'instrument:i'], []]);
      await write([country('a', 'A', { evidence: [second.id] })], [{ ...party, evidence: [second.id, first.id] }]);
      expect(await state()).toEqual([
        [party.id, 'instrument:i'],
        [party.id, 'country:a'],
      ]);
      await write([], [{ ...party, evidence: undefined }]);
      await service().store.write((run) => deleteRelations(run, [party.id]));
      await service().store.write((run) => deleteEntities(run, ['country:a']));
      expect(await state()).toEqual([['instrument:i'], []]);
    });
  });
}

/** Records with every field that there is. */
function everyField(): RecordSet {
  const text = source('every', 'Some words, 𠮷 and 😀, of a source.\nAnd a second line.', {
    title: 'Every',
    lang: 'zh-Hant',
    publisher: 'P',
    publishedOn: '2001-02',
    url: 'https://example.org/',
  });
  const [words, line] = [passage('every.words', text, 'Some words'), passage('every.line', text, 'a second line')];
  const a = country('a', [name('A'), { ...name('阿', 'zh', 'TRANSLATION'), origin: 'working translation' }], {
    description: { en: 'One', zh: '一' },
    externalIds: [
      { scheme: 'wikidata', value: 'Q1' },
      { scheme: 'catalog', value: 'a:b' },
    ],
    formerIds: ['country:z', 'country:y'],
    evidence: [words.id],
    version: 3,
  });
  const i = instrument('i', 'AGREEMENT', 'I', {
    kind: 'PROTOCOL',
    inForceOn: { value: '2002-03', evidence: [words.id, line.id] },
    endedOn: { value: '2004' },
    otherDates: [{ field: 'date', value: '2001-02-04', of: 'ISSUED', evidence: [line.id] }],
    draft: true,
  });
  return recordSet({
    sources: [text],
    passages: [words, line],
    entities: [
      a,
      { ...i, date: { value: '2001-02-03', of: 'SIGNED', evidence: [line.id] } },
      instrument('j', 'TREATY', 'J'),
      person('p', 'P'),
      institution('b', 'B', { kind: 'BANK' }),
      event('e', 'E', { startedOn: '2001', endedOn: { value: '2002' } }),
      topic('t', 'T'),
    ],
    relations: [
      relation('SIGNED', 'person:p', 'instrument:i', {
        office: { en: 'President', zh: '总统' },
        onBehalfOf: 'country:a',
        date: '2001',
        evidence: [words.id],
        means: { words: ['person:p', 'instrument:i'] },
        version: 2,
      }),
      relation('PARTY_TO', 'country:a', 'instrument:i', { since: '2001', until: '2002-01' }),
      relation('EXTENDS', 'instrument:i', 'instrument:j', { until: '2030', locator: 'Article 1' }),
      relation('ATTENDED', 'person:p', 'event:e', { role: 'WITNESS' }),
      relation('OF_COUNTRY', 'institution:b', 'country:a', { asserted: 'it is known' }),
      relation('CONCERNS', 'instrument:i', 'topic:t'),
    ],
  });
}
