import type { GraphService } from '../support/graph-service';
import { operations } from './contract';

const fusion = 'instrument:cn-ru-2026-05-fusion-mou';

/** What each operation is asked with, and what is right on the shipped corpus, as check.mjs has it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const expectations: Record<string, { variables: Record<string, unknown>; isRight: (data: any) => boolean }> = {
  'agreements-involving': {
    variables: { names: ['Rosatom'] },
    isRight: ({ agreements }) => agreements.totalCount === 3 && agreements.edges.length === 3,
  },
  ask: {
    variables: { question: 'which agreements involve Rosatom' },
    isRight: ({ ask }) => ask.answered && ask.results.totalCount === 3,
  },
  export: {
    variables: { ids: [fusion], depth: 2, format: 'GRAPHML' },
    isRight: ({ neighborhood }) => neighborhood.export.includes(`<node id="${fusion}">`),
  },
  instrument: { variables: { id: fusion }, isRight: ({ entity }) => entity.parties.edges.length === 2 },
  'instruments-page': {
    variables: {},
    isRight: ({ instruments }) => instruments.totalCount >= 30 && instruments.nodes.length === instruments.totalCount,
  },
  neighborhood: {
    variables: { ids: [fusion], depth: 2 },
    isRight: ({ neighborhood }) => neighborhood.nodes.length > 2 && neighborhood.relations.length > 2,
  },
  ontology: { variables: { lang: 'zh' }, isRight: ({ ontology }) => ontology.relationTypes.length >= 18 },
  paths: {
    variables: { from: fusion, to: 'instrument:cn-ru-2026-05-cas-rosatom-mou' },
    isRight: ({ paths }) => paths.paths[0]?.length === 2,
  },
  search: { variables: { text: 'росатом' }, isRight: ({ search }) => search[0]?.score === 1 },
  'source-text': { variables: { id: 'source:beijing-2026' }, isRight: ({ source }) => source.text.length > 1000 },
  sources: { variables: {}, isRight: ({ sources, statistics }) => sources.totalCount > 0 && statistics.entities.length > 0 },
  'timeline-and-gaps': { variables: { id: fusion }, isRight: ({ undated }) => undated.totalCount >= 1 },
  walk: { variables: { id: fusion }, isRight: ({ entity }) => entity.relations.totalCount >= 2 },
};

/** What the first engine answered, which the second must answer too. */
const answers = new Map<string, unknown>();

/** The operations of the contract on the shipped corpus: run by tests/schema/corpus.test.ts, which has it loaded on each engine. */
export function contractOperationCases(service: () => GraphService): void {
  it('have an expectation each', () => {
    expect([...operations.keys()]).toEqual(Object.keys(expectations));
  });

  it.each(Object.entries(expectations))('get the same right answer on both engines: %s', async (name, { variables, isRight }) => {
    const { data, errors } = await service().query(operations.get(name)!, variables);
    expect(errors).toBeUndefined();
    if (!isRight(data)) throw new Error(`Not right: ${JSON.stringify(data).slice(0, 500)}`);
    if (data.statistics) data.statistics.checkedAt = null;
    if (answers.has(name)) expect(data).toEqual(answers.get(name));
    answers.set(name, data);
  });

  it('give each of the three agreements of Rosatom with the words that say so', async () => {
    const { data } = await service().query(operations.get('agreements-involving')!, { names: ['Rosatom'] });
    for (const { involvement } of data.agreements.edges) {
      expect(involvement).toHaveLength(1);
      expect(involvement[0]).toMatchObject({ how: 'PARTY', entity: { id: 'institution:rosatom' } });
      const { evidence } = involvement[0].relation;
      expect(evidence.length).toBeGreaterThan(0);
      expect(evidence.every(({ verified }: { verified: boolean }) => verified)).toBe(true);
      expect(evidence.some(({ quote }: { quote: string }) => quote.includes('俄罗斯国家原子能集团公司'))).toBe(true);
    }
  });
}
