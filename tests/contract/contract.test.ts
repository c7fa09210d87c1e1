import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema as schemaOf, lexicographicSortSchema, parse, printSchema, validate } from 'graphql';
import { packageRoot } from '../../src/package-root';
import { buildSchema } from '../../src/schema/schema';
import { describeOnBothEngines } from '../support/engines';
import { shippedService, type GraphService } from '../support/graph-service';
import { answerablePart, contract, differencesFromContract, operations } from './contract';

const own = buildSchema();

/** What the next issue builds: whatever of it is there is to be taken off this list. */
const toCome = {
  types: [
    'Answer',
    'AnswerConnection',
    'AnswerEdge',
    'Avoided',
    'GraphFormat',
    'InstrumentStatus',
    'JSON',
    'MatchMethod',
    'Path',
    'PathResult',
    'SearchHit',
    'StatusReason',
    'StatusValue',
    'Subgraph',
    'TimelineConnection',
    'TimelineEdge',
    'TimelineItem',
    'UnresolvedName',
  ],
  fields: [
    'Agreement.status',
    'Instrument.status',
    'Query.ask',
    'Query.neighborhood',
    'Query.paths',
    'Query.search',
    'Query.timeline',
    'Treaty.status',
  ],
  operations: ['ask', 'export', 'instrument', 'neighborhood', 'paths', 'search', 'timeline-and-gaps'],
};

describe('The schema', () => {
  it('differs from the contract by what the next issue builds, and by nothing else', () => {
    expect(differencesFromContract(own)).toEqual({ ...toCome, others: [] });
  });

  it('is written in schema.graphql as the code has it', () => {
    const written = readFileSync(join(packageRoot, 'schema.graphql'), 'utf8');
    expect(written).toBe(`${printSchema(lexicographicSortSchema(own))}\n`);
    expect(differencesFromContract(schemaOf(written))).toEqual({ ...toCome, others: [] });
  });

  it('has at most 150 types', () => {
    expect(Object.keys(own.getTypeMap()).filter((name) => !name.startsWith('__')).length).toBeLessThanOrEqual(150);
  });
});

describe('The contract', () => {
  it.each([...operations])('has a valid operation %s', (_, text) => {
    expect(validate(contract, parse(text))).toEqual([]);
  });

  it.each<[string, (sdl: string) => string, object]>([
    [
      'a field is gone',
      (sdl) => sdl.replace('  code: String\n', '  codes: String\n'),
      { fields: [...toCome.fields, 'Country.code'].sort() },
    ],
    [
      'a root field is gone',
      (sdl) => sdl.replace('  ontology: Ontology!', '  types: Ontology!'),
      { fields: [...toCome.fields, 'Query.ontology'].sort() },
    ],
    [
      'a list may hold null',
      (sdl) => sdl.replace('edges: [EntityEdge!]!', 'edges: [EntityEdge]!'),
      { others: [expect.stringContaining('EntityConnection.edges')] },
    ],
    [
      'an argument defaults differently',
      (sdl) => sdl.replaceAll('direction: Direction = BOTH', 'direction: Direction = OUT'),
      { others: expect.arrayContaining([expect.stringContaining('Entity.relations arg direction')]) },
    ],
    [
      'an input field defaults differently',
      (sdl) => sdl.replace('drafts: Boolean = false', 'drafts: Boolean = true'),
      { others: [expect.stringContaining('InstrumentFilter.drafts')] },
    ],
    [
      'an argument becomes required',
      (sdl) => sdl.replace('gaps(after: String, first: Int', 'gaps(after: String, first: Int!'),
      { others: [expect.stringContaining('Query.gaps arg first')] },
    ],
    [
      'an enum loses a value',
      (sdl) => sdl.replace('  CONFLICTING_DATES\n', ''),
      { others: [expect.stringContaining('CONFLICTING_DATES')] },
    ],
    [
      'something of the next issue is there',
      (sdl) => sdl.replace('type Query {', 'type Query {\n  search: Boolean'),
      { fields: toCome.fields.filter((field) => field !== 'Query.search') },
    ],
  ])('is not held where %s', (_, change, found) => {
    const sdl = printSchema(lexicographicSortSchema(own));
    expect(change(sdl)).not.toBe(sdl);
    expect(differencesFromContract(schemaOf(change(sdl)))).toMatchObject(found);
  });
});

/** What each operation is asked with, and what is right on the shipped corpus, as check.mjs has it. */
const fusion = 'instrument:cn-ru-2026-05-fusion-mou';
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const expectations: Record<string, { variables: Record<string, unknown>; isRight: (data: any) => boolean }> = {
  'agreements-involving': {
    variables: { names: ['Rosatom'] },
    isRight: ({ agreements }) => agreements.totalCount === 3 && agreements.edges.length === 3,
  },
  instrument: { variables: { id: fusion }, isRight: ({ entity }) => entity.parties.edges.length === 2 },
  'instruments-page': {
    variables: {},
    isRight: ({ instruments }) => instruments.totalCount >= 30 && instruments.nodes.length === instruments.totalCount,
  },
  ontology: { variables: { lang: 'zh' }, isRight: ({ ontology }) => ontology.relationTypes.length >= 18 },
  'source-text': { variables: { id: 'source:beijing-2026' }, isRight: ({ source }) => source.text.length > 1000 },
  sources: { variables: {}, isRight: ({ sources, statistics }) => sources.totalCount > 0 && statistics.entities.length > 0 },
  'timeline-and-gaps': { variables: { id: fusion }, isRight: ({ undated }) => undated.totalCount >= 1 },
  walk: { variables: { id: fusion }, isRight: ({ entity }) => entity.relations.totalCount >= 2 },
};

/** What the first engine answered, which the second must answer too. */
const answers = new Map<string, unknown>();

describeOnBothEngines('The operations of the contract', (engine) => {
  let service: GraphService;
  beforeAll(async () => {
    service = await shippedService(engine());
  });

  it('have an expectation each, as far as the schema can answer them', () => {
    expect([...operations.keys()].filter((name) => answerablePart(own, name) !== undefined)).toEqual(Object.keys(expectations));
  });

  it.each(Object.entries(expectations))('get the same right answer on both engines: %s', async (name, { variables, isRight }) => {
    const { data, errors } = await service.query(answerablePart(own, name)!, variables);
    expect(errors).toBeUndefined();
    if (!isRight(data)) throw new Error(`Not right: ${JSON.stringify(data).slice(0, 500)}`);
    if (data.statistics) data.statistics.checkedAt = null;
    if (answers.has(name)) expect(data).toEqual(answers.get(name));
    answers.set(name, data);
  });

  it('give each of the three agreements of Rosatom with the words that say so', async () => {
    const { data } = await service.query(operations.get('agreements-involving')!, { names: ['Rosatom'] });
    for (const { involvement } of data.agreements.edges) {
      expect(involvement).toHaveLength(1);
      expect(involvement[0]).toMatchObject({ how: 'PARTY', entity: { id: 'institution:rosatom' } });
      const { evidence } = involvement[0].relation;
      expect(evidence.length).toBeGreaterThan(0);
      expect(evidence.every(({ verified }: { verified: boolean }) => verified)).toBe(true);
      expect(evidence.some(({ quote }: { quote: string }) => quote.includes('俄罗斯国家原子能集团公司'))).toBe(true);
    }
  });
});
