import { join } from 'node:path';
import { packageRoot } from '../../src/package-root';
import type { RecordSet } from '../../src/transfer/load-records';
import { readCorpus } from '../../src/transfer/read-corpus';
import { toRecordSet } from '../../src/transfer/to-record-set';
import { dataOf, pageFields, walk, type Connection, type PageVariables } from '../schema/walk';
import { describeOnBothEngines } from '../support/engines';
import { shippedService, type GraphService } from '../support/graph-service';

const treaty = 'instrument:cn-ru-2001-07-16-good-neighborliness';
const [rosatom, peoplesDaily, tsinghua, spbu, harbin] = [
  'institution:rosatom',
  'institution:peoples-daily',
  'institution:tsinghua-university',
  'institution:spbu',
  'institution:harbin-institute-of-technology',
] as const;

/** What the first engine answered, which the second must answer too. */
const answers = new Map<string, unknown>();

describeOnBothEngines('The shipped corpus, as a view', (engine) => {
  let service: GraphService;
  let records: RecordSet;
  beforeAll(async () => {
    records = toRecordSet(await readCorpus(join(packageRoot, 'corpus', 'beijing-2026')));
    service = await shippedService(engine());
  });

  const ask = async (text: string, variables: Record<string, unknown> = {}) => {
    service.takeStatements();
    const data = await dataOf(service, text, variables);
    const question = JSON.stringify([text, variables]);
    if (answers.has(question)) expect(data).toEqual(answers.get(question));
    answers.set(question, data);
    return data;
  };
  const idsOf = (nodes: { id: string }[]) => nodes.map(({ id }) => id);

  /** The one error of an operation: its extensions, and its message. */
  async function refusal(text: string, variables?: Record<string, unknown>) {
    const { data, errors } = await service.query(text, variables);
    if (errors?.length !== 1) throw new Error(`Expected one error; came ${JSON.stringify({ data, errors }).slice(0, 1_000)}`);
    return { message: errors[0]!.message, ...errors[0]!.extensions };
  }

  describe('paths', () => {
    const question = `query ($from: ID!, $to: ID!, $maxLength: Int, $relationTypes: [RelationType!], $first: Int) {
      paths(from: $from, to: $to, maxLength: $maxLength, relationTypes: $relationTypes, first: $first) {
        avoided { relationTypes hubs { id } }
        paths { length nodes { id name(lang: ["en"]) } relations { id type from { id } to { id } evidence { quote verified } } }
      }
    }`;

    it('connect Tsinghua and the Harbin Institute of Technology over St. Petersburg State University, with verified quotes', async () => {
      const { paths } = await ask(question, { from: tsinghua, to: harbin });
      expect(paths.paths).toHaveLength(1);
      const [path] = paths.paths;
      expect(path.length).toBe(4);
      expect(idsOf(path.nodes)).toEqual([
        tsinghua,
        'instrument:cn-ru-2026-05-tsinghua-spbu-innovation-institute-memorandum',
        spbu,
        'instrument:cn-ru-2026-05-hit-spbu-engineers-school-agreement',
        harbin,
      ]);
      for (const [index, { type, from, to, evidence }] of path.relations.entries()) {
        expect(type).toBe('PARTY_TO');
        expect([from.id, to.id].sort()).toEqual(idsOf(path.nodes.slice(index, index + 2)).sort());
        expect(evidence.length).toBeGreaterThan(0);
        expect(evidence.every(({ verified, quote }: { verified: boolean; quote: string }) => verified && quote !== '')).toBe(true);
      }
    });

    it('do not connect Rosatom and People’s Daily, and say what was not walked', async () => {
      for (const maxLength of [4, 6]) {
        expect((await ask(question, { from: rosatom, to: peoplesDaily, maxLength })).paths).toEqual({
          paths: [],
          avoided: { relationTypes: ['CONCLUDED_AT', 'CONCERNS', 'PART_OF', 'OF_COUNTRY', 'LOCATED_IN'], hubs: [] },
        });
      }
    });

    it('connect them through the ceremony where that is asked for', async () => {
      const { paths } = await ask(question, { from: rosatom, to: peoplesDaily, relationTypes: ['CONCLUDED_AT', 'PARTY_TO'], first: 100 });
      expect(paths.avoided).toEqual({ relationTypes: [], hubs: [] });
      expect(paths.paths.length).toBeGreaterThan(1);
      for (const { length, nodes } of paths.paths) {
        expect(length).toBe(4);
        expect(nodes[2].id).toMatch(/^event:/);
      }
    });

    it('have the same length in both directions', async () => {
      const [there, back] = [await ask(question, { from: tsinghua, to: harbin }), await ask(question, { from: harbin, to: tsinghua })];
      expect(idsOf(back.paths.paths[0].nodes)).toEqual(idsOf(there.paths.paths[0].nodes).reverse());
    });

    it('lead from an entity to itself in no step', async () => {
      for (const maxLength of [0, 4]) {
        const { paths } = await ask(question, { from: rosatom, to: rosatom, maxLength });
        expect(paths.paths).toEqual([{ length: 0, nodes: [{ id: rosatom, name: expect.any(String) }], relations: [] }]);
      }
      expect((await ask(question, { from: rosatom, to: tsinghua, maxLength: 0 })).paths.paths).toEqual([]);
    });

    it('are as many as asked for, the first by their identifiers', async () => {
      const five = (await ask(question, { from: 'country:cn', to: 'country:ru' })).paths.paths;
      const all = (await ask(question, { from: 'country:cn', to: 'country:ru', first: 100 })).paths.paths;
      expect(five).toEqual(all.slice(0, 5));
      expect(all.length).toBeGreaterThan(5);
      const middles = all.map(({ nodes }: { nodes: { id: string }[] }) => nodes[1]!.id);
      expect(middles).toEqual([...middles].sort());
      expect((await ask(question, { from: 'country:cn', to: 'country:ru', first: 0 })).paths.paths).toEqual([]);
    });

    it.each<[string, Record<string, unknown>, object]>([
      [
        'an unknown start',
        { from: 'institution:nobody', to: harbin },
        { code: 'NOT_FOUND', argument: 'from', value: 'institution:nobody' },
      ],
      ['an unknown end', { from: harbin, to: 'nothing at all' }, { code: 'NOT_FOUND', argument: 'to', value: 'nothing at all' }],
      ['the identifier of a source', { from: harbin, to: 'source:beijing-2026' }, { code: 'NOT_FOUND', argument: 'to' }],
      [
        'too great a length',
        { from: harbin, to: spbu, maxLength: 7 },
        { code: 'BAD_USER_INPUT', argument: 'maxLength', limit: 6, actual: 7 },
      ],
      ['a negative length', { from: harbin, to: spbu, maxLength: -1 }, { code: 'BAD_USER_INPUT', argument: 'maxLength', actual: -1 }],
      ['too many paths', { from: harbin, to: spbu, first: 101 }, { code: 'BAD_USER_INPUT', argument: 'first', limit: 100, actual: 101 }],
      ['no types', { from: harbin, to: spbu, relationTypes: [] }, { code: 'BAD_USER_INPUT', argument: 'relationTypes' }],
    ])('are refused for %s', async (_, variables, expected) => {
      expect(await refusal(question, variables)).toMatchObject(expected);
    });
  });

  describe('a neighborhood', () => {
    const question = `query ($ids: [ID!]!, $depth: Int, $limit: Int, $relationTypes: [RelationType!], $entityTypes: [EntityType!]) {
      neighborhood(ids: $ids, depth: $depth, limit: $limit, relationTypes: $relationTypes, entityTypes: $entityTypes) {
        truncated omittedAtLeast nodes { id type name(lang: ["zh"]) } relations { id type from { id } to { id } }
      }
    }`;

    it('of Rosatom holds its agreements and its country, nearest first', async () => {
      const { neighborhood } = await ask(question, { ids: [rosatom] });
      expect(idsOf(neighborhood.nodes)).toEqual([
        rosatom,
        'instrument:cn-ru-2026-05-nuclear-workforce-mou',
        'instrument:cn-ru-2026-05-fusion-mou',
        'instrument:cn-ru-2026-05-cas-rosatom-mou',
        'country:ru',
      ]);
      expect(neighborhood).toMatchObject({ truncated: false, omittedAtLeast: 0 });
      expect(neighborhood.relations).toHaveLength(4);
    });

    it('leads through no country unless that is asked for', async () => {
      const far = (await ask(question, { ids: [rosatom], depth: 4, relationTypes: ['OF_COUNTRY', 'PART_OF'] })).neighborhood;
      expect(idsOf(far.nodes)).toEqual([rosatom, 'country:ru']);
      const near = (await ask(question, { ids: [rosatom, 'country:ru'], relationTypes: ['OF_COUNTRY'] })).neighborhood;
      expect(near.nodes.length).toBeGreaterThan(10);
    });

    it('counts the entities asked for in its limit, and says what is left out', async () => {
      const { neighborhood } = await ask(question, { ids: [rosatom, tsinghua, rosatom], limit: 3 });
      expect(idsOf(neighborhood.nodes).slice(0, 2)).toEqual([rosatom, tsinghua]);
      expect(neighborhood.nodes).toHaveLength(3);
      expect(neighborhood.truncated).toBe(true);
      expect(neighborhood.omittedAtLeast).toBeGreaterThan(0);
      expect((await ask(question, { ids: [rosatom, tsinghua], limit: 1 })).neighborhood).toMatchObject({
        nodes: [{ id: rosatom }],
        truncated: true,
        omittedAtLeast: 1,
      });
      expect((await ask(question, { ids: [rosatom], limit: 5 })).neighborhood).toMatchObject({ truncated: false, omittedAtLeast: 0 });
    });

    it('holds each relation between its nodes, also between those on its edge', async () => {
      const { neighborhood } = await ask(question, {
        ids: [rosatom],
        depth: 3,
        entityTypes: ['INSTITUTION', 'AGREEMENT', 'COUNTRY', 'EVENT'],
      });
      expect(
        neighborhood.nodes.every(({ type }: { type: string }) => ['INSTITUTION', 'AGREEMENT', 'COUNTRY', 'EVENT'].includes(type)),
      ).toBe(true);
      const inside = new Set(idsOf(neighborhood.nodes));
      const expected = records.relations.filter(({ from, to }) => inside.has(from) && inside.has(to));
      expect(expected.length).toBeGreaterThan(neighborhood.nodes.length);
      expect(idsOf(neighborhood.relations).sort()).toEqual(idsOf(expected).sort());
    });

    it.each<[string, Record<string, unknown>, object]>([
      [
        'an unknown identifier',
        { ids: [rosatom, 'institution:nobody'] },
        { code: 'NOT_FOUND', argument: 'ids', value: 'institution:nobody' },
      ],
      ['no identifiers', { ids: [] }, { code: 'BAD_USER_INPUT', argument: 'ids' }],
      [
        'too many identifiers',
        { ids: Array.from({ length: 101 }, () => rosatom) },
        { code: 'BAD_USER_INPUT', argument: 'ids', limit: 100, actual: 101 },
      ],
      ['too great a depth', { ids: [rosatom], depth: 5 }, { code: 'BAD_USER_INPUT', argument: 'depth', limit: 4, actual: 5 }],
      ['a negative depth', { ids: [rosatom], depth: -1 }, { code: 'BAD_USER_INPUT', argument: 'depth', actual: -1 }],
      ['too great a limit', { ids: [rosatom], limit: 2_001 }, { code: 'BAD_USER_INPUT', argument: 'limit', limit: 2_000, actual: 2_001 }],
      ['no relation types', { ids: [rosatom], relationTypes: [] }, { code: 'BAD_USER_INPUT', argument: 'relationTypes' }],
      ['no entity types', { ids: [rosatom], entityTypes: [] }, { code: 'BAD_USER_INPUT', argument: 'entityTypes' }],
    ])('is refused for %s', async (_, variables, expected) => {
      expect(await refusal(question, variables)).toMatchObject(expected);
    });

    it('takes null for what is not said', async () => {
      const { neighborhood } = await ask(question, { ids: [rosatom], depth: null, limit: null, relationTypes: null, entityTypes: null });
      expect(neighborhood.nodes).toHaveLength(5);
    });
  });

  describe('a status', () => {
    const question = `query ($id: ID!, $asOf: PartialDate) { entity(id: $id) { ... on Instrument {
      status(asOf: $asOf) { value asOf because { field date relation { id type } evidence { quote verified } } }
    } } }`;

    it('of the treaty of 2001 is SIGNED, because of its date and the prolongation', async () => {
      const { status } = (await ask(question, { id: treaty, asOf: '2026-11-24' })).entity;
      expect(status).toMatchObject({ value: 'SIGNED', asOf: '2026-11-24' });
      expect(status.because).toHaveLength(2);
      expect(status.because[0]).toMatchObject({ field: 'date', date: '2001-07-16', relation: null });
      expect(status.because[1]).toMatchObject({ field: null, date: '2026-05', relation: { type: 'EXTENDS' } });
      for (const { evidence } of status.because) {
        expect(evidence.length).toBeGreaterThan(0);
        expect(evidence.every(({ verified }: { verified: boolean }) => verified)).toBe(true);
      }
      expect((await ask(question, { id: treaty, asOf: '2001-07-15' })).entity.status).toMatchObject({ value: 'UNKNOWN', because: [] });
      expect((await ask(question, { id: treaty, asOf: '2020' })).entity.status).toMatchObject({ value: 'SIGNED' });
    });

    it('of a draft is NEGOTIATED', async () => {
      const { status } = (await ask(question, { id: 'instrument:cn-ru-draft-navigation-agreement', asOf: '2026-11-24' })).entity;
      expect(status).toMatchObject({ value: 'NEGOTIATED', because: [{ field: 'draft' }] });
    });

    it('is that of today where no day is asked for, and refuses what is no date', async () => {
      const { data } = await service.query(question, { id: treaty });
      expect(data.entity.status.asOf).toBe(new Date().toISOString().slice(0, 10));
      expect(await refusal(question, { id: treaty, asOf: '2026-02-30' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    });

    it('costs one statement a level, whatever the number of instruments', async () => {
      const counts = [];
      for (const first of [2, 20]) {
        await ask('query ($first: Int) { agreements(first: $first) { nodes { status { value because { field date } } } } }', { first });
        counts.push(service.takeStatements().length);
      }
      expect(counts).toEqual([2, 2]);
    });
  });

  describe('a timeline', () => {
    const question = `query ($id: ID!, $first: Int, $after: String) { timeline(id: $id, first: $first, after: $after) {
      totalCount edges { cursor node { date field entity { id } relation { id } } } ${pageFields} } }`;
    const pagesOf = (id: string) => (page: PageVariables) => ask(question, { id, ...page }).then(({ timeline }): Connection => timeline);

    it('of the treaty of 2001 begins with its own date and goes on to what prolongs it', async () => {
      const { edges, totalCount } = await pagesOf(treaty)({ first: 100 });
      expect(totalCount).toBe(edges.length);
      expect(edges[0]!.node).toEqual({ date: '2001-07-16', field: 'date', entity: { id: treaty }, relation: null });
      expect(edges.map(({ node }) => node.entity.id)).toContain('instrument:cn-ru-2026-05-deepening-statement');
      expect(edges.slice(1).every(({ node }) => node.relation !== null)).toBe(true);
    });

    it.each([1, 3, 100])('is the same in pages of %d', async (size) => {
      const whole = await pagesOf('country:cn')({ first: 500 });
      expect(whole.edges.length).toBeGreaterThan(10);
      expect(await walk(pagesOf('country:cn'), { size })).toEqual(whole.edges);
    });

    it.each<[string, Record<string, unknown>, object]>([
      ['an unknown identifier', { id: 'event:nothing' }, { code: 'NOT_FOUND', argument: 'id' }],
      ['too great a page', { id: treaty, first: 501 }, { code: 'BAD_USER_INPUT', argument: 'first', limit: 500, actual: 501 }],
      ['a cursor of another list', { id: treaty, after: 'bm90aGluZw' }, { code: 'CURSOR_INVALID', argument: 'after' }],
    ])('is refused for %s', async (_, variables, expected) => {
      expect(await refusal(question, variables)).toMatchObject(expected);
    });
  });
});
