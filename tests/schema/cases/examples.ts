import { readExamples } from '../../../src/examples';
import type { GraphService } from '../../support/graph-service';
import { dataOf } from '../walk';

const examples = readExamples();
const rosatom = [
  'instrument:cn-ru-2026-05-nuclear-workforce-mou',
  'instrument:cn-ru-2026-05-fusion-mou',
  'instrument:cn-ru-2026-05-cas-rosatom-mou',
];
const treaty = 'instrument:cn-ru-2001-07-16-good-neighborliness';
const statement = 'instrument:cn-ru-2026-05-deepening-statement';

/** What is right on the shipped corpus and would be wrong if the example asked, or the service answered, something else. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const isRight: Record<string, (data: any) => void> = {
  '01-agreements-involving': ({ agreements }) => {
    expect(agreements.totalCount).toBe(3);
    expect(agreements.edges.map(({ node }: Entry) => node.id)).toEqual(rosatom);
    for (const { involvement } of agreements.edges) {
      expect(involvement).toMatchObject([{ how: 'PARTY' }]);
      const quotes = involvement[0].relation.evidence;
      expect(quotes.some(({ quote, verified }: Entry) => verified && quote.includes('俄罗斯国家原子能集团公司'))).toBe(true);
    }
  },
  '02-search': (data) =>
    expect(data).toMatchObject({
      pinyin: [{ method: 'TRANSLITERATED', matchedName: { value: '清华大学' }, entity: { id: 'institution:tsinghua-university' } }],
      russianCase: [{ method: 'FUZZY', entity: { id: 'institution:rospatent' } }],
      acronym: [{ method: 'EXACT', score: 1, entity: { id: 'institution:tass' } }],
      slip: [{ method: 'FUZZY', entity: { id: 'institution:rosatom' } }],
      nothing: [],
    }),
  '03-names': ({ entity }) => {
    expect(entity).toMatchObject({
      zh: '俄罗斯国家原子能集团公司',
      en: 'State Atomic Energy Corporation Rosatom',
      ru: 'Государственная корпорация по атомной энергии «Росатом»',
      countries: { nodes: [{ name: 'Russian Federation' }] },
    });
    expect(entity.names).toContainEqual({ value: 'Росатом', lang: 'ru', kind: 'ALIAS', origin: 'usual Russian name' });
  },
  '04-treaty': ({ entity }) => {
    expect(entity).toMatchObject({ date: '2001-07-16', dateOf: 'SIGNED', parties: { nodes: { length: 2 } } });
    expect(entity.extendedBy.edges).toMatchObject([{ node: { id: statement }, relation: { locator: '第二十五条' } }]);
    expect(entity.extendedBy.edges[0].relation.evidence[0]).toEqual({
      quote: '双方同意根据《中俄睦邻友好合作条约》第二十五条对其予以延期',
      verified: true,
    });
    expect(entity.referencedBy.edges.map(({ node }: Entry) => node.id)).toEqual([
      statement,
      'instrument:cn-ru-2021-06-28-treaty-20-years-statement',
    ]);
  },
  '05-signatories-parties-witnesses': ({ statement: signed, memorandum }) => {
    expect(signed.signatories.edges.map(({ node }: Entry) => node.name)).toEqual(['Xi Jinping', 'Vladimir Putin']);
    expect(signed.parties.nodes.map(({ name }: Entry) => name)).toEqual(["People's Republic of China", 'Russian Federation']);
    expect(memorandum.signatories.edges).toEqual([]);
    expect(memorandum.parties.nodes).toHaveLength(2);
    const [{ node, relation }] = memorandum.concludedAt.edges;
    const witnesses = node.attendees.edges.filter((edge: Entry) => edge.relation.role === 'WITNESS');
    expect([relation.role, witnesses.map((edge: Entry) => edge.node.name)]).toEqual(['SIGNED', ['Xi Jinping', 'Vladimir Putin']]);
  },
  '06-filters-and-facets': ({ instruments }) => {
    expect(instruments.totalCount).toBe(6);
    expect(instruments.nodes).toHaveLength(6);
    expect(instruments.facets).toMatchObject({
      kinds: [
        { kind: 'MEMORANDUM_OF_UNDERSTANDING', count: 5 },
        { kind: 'MEMORANDUM', count: 1 },
      ],
      years: [{ year: 2026, count: 6 }],
      parties: [{ party: { name: 'State Atomic Energy Corporation Rosatom' }, count: 3 }, { count: 2 }, { count: 1 }],
    });
  },
  '07-pages': ({ instruments }) => {
    expect(instruments).toMatchObject({ totalCount: 35, pageInfo: { hasNextPage: true } });
    expect(instruments.nodes.map(({ date }: Entry) => date)).toEqual(['1991-05-16', '1996-04-25', '1997-04-23', '2001-07-16']);
  },
  '08-through-bodies': ({ states, withBodies }) => {
    expect([states.totalCount, withBodies.totalCount]).toEqual([14, 33]);
    expect(withBodies.edges[0].involvement.map(({ entity }: Entry) => entity.id)).toEqual(['institution:tass', 'institution:xinhua']);
  },
  '09-status': (data) =>
    expect(data).toMatchObject({
      treaty: { before: { value: 'UNKNOWN' }, after: { value: 'SIGNED', because: [{ field: 'date', date: '2001-07-16' }] } },
      draft: { status: { value: 'NEGOTIATED', because: [{ field: 'draft' }] } },
    }),
  '10-timeline': ({ timeline }) => {
    expect(timeline.nodes.map(({ date }: Entry) => date)).toEqual(['2001-07-16', '2021-06-28', '2026-05', '2026-05', '2026-05']);
    expect(timeline.nodes[0]).toMatchObject({ field: 'date', relation: null });
    expect(timeline.nodes[1]).toMatchObject({ relation: { type: 'REFERENCES' } });
  },
  '11-neighborhood': ({ neighborhood: { truncated, nodes, relations } }) => {
    expect([truncated, nodes[0].id]).toEqual([false, treaty]);
    const there = new Set(nodes.map(({ id }: Entry) => id));
    expect(relations.every(({ from, to }: Entry) => there.has(from.id) && there.has(to.id))).toBe(true);
    expect(there).toContain('person:xi-jinping');
    expect(relations.map(({ id }: Entry) => id)).toContain(
      'relation:extends.cn-ru-2026-05-deepening-statement.cn-ru-2001-07-16-good-neighborliness',
    );
  },
  '12-paths': ({ paths }) => {
    expect(paths.avoided.relationTypes).toContain('OF_COUNTRY');
    expect(paths.paths).toHaveLength(1);
    const [{ length, nodes, relations }] = paths.paths;
    expect([length, nodes.length, relations.length]).toEqual([4, 5, 4]);
    expect(nodes[2].name).toBe("Ministry of Science and Technology of the People's Republic of China");
    expect(relations.every(({ evidence }: Entry) => evidence.length > 0 && evidence.every(({ verified }: Entry) => verified))).toBe(true);
  },
  '13-passages': ({ source }) => {
    expect(source).toMatchObject({ lang: 'zh', passages: { totalCount: 102, nodes: { length: 3 } } });
    expect(source.passages.nodes[1]).toMatchObject({
      quote: '新华社北京5月20日电（记者杨依军）',
      start: 41,
      end: 59,
      verified: true,
      relations: [{ id: 'relation:holds-office.yang-yijun.xinhua' }],
    });
  },
  '14-cite-a-relation': ({ node }) =>
    expect(node).toMatchObject({
      type: 'EXTENDS',
      locator: '第二十五条',
      evidence: [{ id: 'passage:beijing-2026.deepening-extension', verified: true, source: { id: 'source:beijing-2026' } }, {}],
    }),
  '15-involving-two': ({ both, either }) => {
    expect(both.nodes).toEqual([
      {
        name: 'Меморандум о взаимопонимании по вопросам научно-технического сотрудничества между Китайской академией наук и Государственной корпорацией по атомной энергии «Росатом»',
        parties: {
          nodes: [{ name: 'Китайская академия наук' }, { name: 'Государственная корпорация по атомной энергии «Росатом»' }],
        },
      },
    ]);
    expect([both.totalCount, either.totalCount]).toEqual([1, 3]);
  },
  '16-counts-and-gaps': ({ statistics, undated, withoutParties }) => {
    expect(statistics.entities).toContainEqual({ type: 'TREATY', count: 2 });
    expect(statistics.relations).toContainEqual({ type: 'PARTY_TO', count: 68 });
    expect(undated.nodes).toContainEqual({ name: 'Charter of the United Nations' });
    expect(withoutParties.nodes).toEqual([{ id: 'instrument:un-charter' }]);
  },
  '17-external-identifier': ({ entityByExternalId: { id, relationCounts, relations } }) => {
    expect(id).toBe('institution:tsinghua-university');
    expect(relationCounts).toEqual([
      { type: 'PARTY_TO', direction: 'OUT', count: 1 },
      { type: 'OF_COUNTRY', direction: 'OUT', count: 1 },
    ]);
    expect(relations.nodes.map(({ asserted }: Entry) => asserted === null)).toEqual([true, false]);
  },
  '18-ontology': ({ ontology: { entityTypes, relationTypes } }) => {
    expect(entityTypes).toContainEqual({ type: 'TREATY', label: '条约', color: '#065f46' });
    expect(relationTypes).toContainEqual({
      type: 'PARTY_TO',
      label: '是缔约方',
      inverseLabel: '缔约方为',
      from: ['COUNTRY', 'INSTITUTION'],
      to: ['TREATY', 'AGREEMENT'],
    });
  },
  '19-export': ({ cytoscape, gephi }) => {
    const { elements } = JSON.parse(cytoscape.export as string);
    expect(elements.nodes.map(({ data }: Entry) => data.id)).toEqual(cytoscape.nodes.map(({ id }: Entry) => id));
    expect(elements.nodes).toHaveLength(5);
    for (const id of rosatom) expect(gephi.export).toContain(`<node id="${id}"`);
  },
  '20-ask': ({ ask }) => {
    expect(ask).toMatchObject({ lang: 'en', understood: true, answered: true, unresolved: [] });
    expect(ask.results.edges.map(({ node }: Entry) => node.id)).toEqual(rosatom);
    for (const { relation } of ask.results.edges) expect(relation).toMatchObject({ type: 'PARTY_TO' });
  },
};

/** What the first engine answered, which the second must answer too. */
const answers = new Map<string, unknown>();

/** The operations of examples/operations on the shipped corpus: run by tests/schema/corpus.test.ts, which has it loaded on each engine. */
export function exampleCases(service: () => GraphService): void {
  it('have an expectation each', () => {
    expect(examples.map(({ name }) => name)).toEqual(Object.keys(isRight));
  });

  it.each(examples)('get the same right answer on both engines: $name', async ({ name, query, variables }) => {
    const data = await dataOf(service(), query, variables && JSON.parse(variables));
    isRight[name]!(data);
    if (answers.has(name)) expect(data).toEqual(answers.get(name));
    answers.set(name, data);
  });

  it('go on to the next page where the list has one', async () => {
    const { query, variables } = examples.find(({ name }) => name === '07-pages')!;
    const dates: string[] = [];
    let after: string | null = null;
    do {
      const { instruments } = await dataOf(service(), query, { ...JSON.parse(variables!), after });
      dates.push(...instruments.nodes.map(({ date }: Entry) => date ?? '~'));
      after = instruments.pageInfo.hasNextPage ? instruments.pageInfo.endCursor : null;
    } while (after !== null);
    expect(dates).toHaveLength(35);
    expect(dates.slice(-2)).toEqual(['~', '~']);
  });
}

// Tests look into answers of many shapes.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Entry = any;
