import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExamples } from '../../src/examples';
import { entityTypeNames, entityType, relationTypeNames } from '../../src/ontology/ontology';
import { packageRoot } from '../../src/package-root';
import type { Engine, Parameters, Row, Value } from '../../src/store/engine';
import { loadStatements, parseStatement } from '../../src/store/statements';
import { canonicalJson } from '../../src/transfer/checksum';
import { openEmbeddedEngine } from '../../src/store/embedded-engine';
import { describeOnBothEngines, describeOnNeo4j } from '../support/engines';
import { shippedService, timesUntilCompiled, type GraphService } from '../support/graph-service';
import { randomOperations } from '../support/random-operations';

const statements = loadStatements();
const reads = [...statements.keys()].filter(
  (name) => !/^(schema|import)\/|\/(neo4j|embedded)\//.test(name) && name !== 'statistics/set-mark',
);

describe('A statement', () => {
  const head = '// Says what it does.\n// $ids: list of identifiers\n';

  it.each([
    ['does not open with a sentence', 'MATCH (n) RETURN n', 'opens with one sentence'],
    [
      'uses a parameter that its head does not name',
      '// Says it.\nMATCH (n) WHERE n.id = $id RETURN n.id AS id',
      'uses $id without a line in its head',
    ],
    ['names a parameter that it does not use', `${head}MATCH (n) RETURN n.id AS id`, 'declares $ids and does not use it'],
    ['uses a slot that its head does not name', `${head}UNWIND $ids AS id MATCH (n:{{label}}) RETURN n.id AS id`, 'uses {{label}}'],
    ['includes what is not there', `${head}UNWIND $ids AS id {{> no/such}} RETURN id`, 'includes no/such'],
    ['cuts rows without an order', `${head}UNWIND $ids AS id RETURN id LIMIT 3`, 'LIMIT without ORDER BY'],
    ['cuts rows by an expression', `${head}UNWIND $ids AS id RETURN id ORDER BY id LIMIT size($ids)`, 'neither a parameter nor a number'],
    ['takes labels by position', `${head}MATCH (n) WHERE n.id IN $ids RETURN labels(n)[0] AS l`, 'labels() by position'],
    ['combines labels', `${head}MATCH (n:A|B) WHERE n.id IN $ids RETURN n.id AS id`, 'combines labels'],
    [
      'searches the shortest path',
      `${head}MATCH p = shortestPath((a)-[*..3]-(b)) WHERE a.id IN $ids RETURN length(p) AS l`,
      'shortestPath',
    ],
    ['uses an internal id', `${head}MATCH (n) WHERE n.id IN $ids RETURN elementId(n) AS id`, 'internal id'],
    ['walks without a bound', `${head}MATCH (n)-[*]->(m) WHERE n.id IN $ids RETURN m.id AS id`, 'without an upper bound'],
    [
      'returns from inside EXISTS',
      `${head}MATCH (n) WHERE n.id IN $ids AND EXISTS { MATCH (n)-->(m) RETURN m } RETURN n.id AS id`,
      'inside EXISTS',
    ],
    ['uses a reserved word as a property', `${head}UNWIND $ids AS id RETURN id.remove AS r`, 'reserved word'],
    ['joins texts with ||', `${head}UNWIND $ids AS id RETURN id || id AS r`, 'uses ||'],
  ])('that %s is refused', (_, text, problem) => {
    expect(() => parseStatement('some/name', text)).toThrow(problem);
  });

  it.each(['PARTY_TO]->() DETACH DELETE n //', '', 'a b', "x'"])('fills a slot with nothing but a plain name, not with %j', (value) => {
    expect(() => statements.get('relation/page-out')!.render({ type: value })).toThrow('cannot be filled');
  });

  it('is asked for by name, with all its parameters and no others', async () => {
    const engine = await openEmbeddedEngine({ folder: undefined, limits: { runningStatements: 4, timeoutMs: 1_000 } });
    const { createStore } = await import('../../src/store/store');
    const reader = createStore(engine).reader();
    await expect(reader.run('no/such')).rejects.toThrow('no statement cypher/no/such.cypher');
    await expect(reader.run('entity/by-ids')).rejects.toThrow('wants $ids');
    await expect(reader.run('entity/by-ids', { ids: [], more: 1 })).rejects.toThrow('has no parameter $more');
    await engine.close();
  });

  it('stands in a file of its own that opens with a sentence', () => {
    const files = readdirSync(join(packageRoot, 'cypher'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.cypher'),
    );
    expect(files.length).toBeGreaterThan(40);
    for (const file of files) expect(readFileSync(join(packageRoot, 'cypher', file), 'utf8')).toMatch(/^\/\/ [A-Z][^\n]*[.:`]/);
  });
});

describeOnBothEngines('Every statement', (engine, name) => {
  // Neo4j takes a quarter of a second to plan a text, and types differ in nothing but their name: one of each will do there, and
  // those that read are run below.
  const ofEach = name === 'neo4j' ? 1 : 100;
  const others = [...statements.values()].filter((statement) => !reads.includes(statement.name));

  it('is understood by the engine, whatever fills its slots', async () => {
    const failures: string[] = [];
    for (const statement of name === 'neo4j' ? others : statements.values()) {
      if (statement.name.startsWith('schema/') || statement.name.includes(name === 'neo4j' ? '/embedded/' : '/neo4j/')) continue;
      for (const text of renderings(statement.slots, (slots) => statement.render(slots)).slice(0, ofEach)) {
        const error = await explain(engine(), text, statement.parameters);
        if (error) failures.push(`${statement.name}: ${error}`);
      }
    }
    expect(failures).toEqual([]);
  }, 120_000);
});

describeOnNeo4j('Every statement that reads', (neo4j) => {
  let embedded: Engine;
  let service: GraphService;
  beforeAll(async () => {
    embedded = await openEmbeddedEngine({ folder: undefined, limits: { runningStatements: 64, timeoutMs: 10_000 } });
    service = await shippedService(embedded, { aliases: 1_000, cost: 1_000_000_000, hubDegree: 30 });
    await shippedService(neo4j());
    // Whose turn it was to write is noted where several may: the embedded engine has one process.
    await neo4j().write((transaction) => transaction.run("MATCH (m:Mark) WHERE m.id = 'turn' DELETE m", {}));
  }, 60_000);
  afterAll(() => embedded?.close());

  it('gives the same rows on both engines, with the parameters of real operations', async () => {
    const samples = await sampleParameters(service);
    const unseen = reads.filter((name) => ![...samples.values()].some(({ text }) => textsOf(name).includes(text)));
    const differences: string[] = [];
    let compared = 0;
    for (const name of reads) {
      const texts = new Set(textsOf(name));
      const answered: (Call & { here: string })[] = [];
      for (const call of samples.values()) {
        if (texts.has(call.text)) answered.push({ ...call, here: await rowsOf(embedded, call.text, call.parameters) });
      }
      for (const { text, parameters, here } of mostTelling(answered)) {
        const there = await rowsOf(neo4j(), text, parameters);
        compared += 1;
        if (here === there) continue;
        differences.push(
          `${text.slice(0, 120)} with ${JSON.stringify(parameters).slice(0, 300)}:\n${here.slice(0, 500)}\n${there.slice(0, 500)}`,
        );
      }
    }
    console.log(`${compared} of ${samples.size} calls of ${reads.length - unseen.length} statements compared`);
    expect(differences).toEqual([]);
    expect(unseen).toEqual([]);
  }, 300_000);
});

interface Call {
  readonly text: string;
  readonly parameters: Parameters;
}

/** Of the calls of a statement those that Neo4j is asked too: some with rows before those without, whose texts differ in a type. */
function mostTelling<C extends Call & { here: string }>(calls: readonly C[]): C[] {
  return [...calls.filter(({ here }) => here !== ''), ...calls.filter(({ here }) => here === '')].slice(0, 4);
}

/** Of each text the first few calls with different parameters. */
async function sampleParameters(service: GraphService): Promise<Map<string, Call>> {
  const samples = new Map<string, Call>();
  const seen = new Map<string, number>();
  const operations = [
    ...readExamples().map(({ query, variables }) => ({
      query,
      variables: variables ? (JSON.parse(variables) as Record<string, unknown>) : {},
    })),
    ...special.map((query) => ({ query, variables: {} })),
    ...comingAgain.flatMap((query) => Array.from({ length: timesUntilCompiled }, () => ({ query, variables: {} }))),
    ...[...randomOperations(150)].map((query) => ({ query, variables: {} })),
  ];
  for (const { query, variables } of operations) {
    await service.query(query, variables);
    for (const { text, parameters } of service.takeStatements()) keep(text, parameters);
  }
  const marks = statements.get('statistics/marks')!.render();
  keep(marks, {});
  for (const type of relationTypeNames) keep(statements.get('export/relations')!.render({ type }), { low: '', limit: 1_000 });
  for (const label of ['Source', 'Passage']) keep(statements.get('export/nodes')!.render({ label }), { low: '', limit: 1_000 });
  keep(statements.get('export/entities')!.render(), { low: '', limit: 1_000 });
  keep(statements.get('statistics/node-count')!.render(), {});
  keep(statements.get('entity/by-ids')!.render(), { ids: ['country:cn', 'institution:rosatom', 'country:none'] });
  for (const type of relationTypeNames) {
    keep(statements.get('statistics/count-asserted')!.render({ type }), {});
    keep(statements.get('import/relations-from')!.render({ type }), { ids: ['country:cn', 'institution:rosatom', 'country:none'] });
  }
  const ids = ['country:cn', 'institution:rosatom', 'instrument:cn-ru-2026-05-cmg-vgtrk-agreement', 'person:xi-jinping', 'country:none'];
  for (const name of ['duplicates/ties-in', 'duplicates/ties-out', 'duplicates/relations-of']) {
    for (const type of relationTypeNames) keep(statements.get(name)!.render({ type }), { ids, limit: 5 });
  }
  keep(statements.get('duplicates/bearers')!.render(), { keys: ['rosatom', 'росатом', 'nobody'] });
  keep(statements.get('import/parties')!.render(), { ids: ['instrument:cn-ru-2026-05-cmg-vgtrk-agreement', 'country:cn'] });
  keep(statements.get('import/topics')!.render(), { low: '', limit: 1_000 });
  return samples;

  function keep(text: string, parameters: Parameters): void {
    if (ofOneEngine.has(text)) return;
    const calls = seen.get(text) ?? 0;
    const key = `${text} ${JSON.stringify(parameters)}`;
    if (calls >= 2 || samples.has(key)) return;
    seen.set(text, calls + 1);
    samples.set(key, { text, parameters });
  }
}

/** Texts that only the embedded engine understands. */
const ofOneEngine = new Set(
  [...statements.values()].filter(({ name }) => name.includes('/embedded/')).map((statement) => statement.render()),
);

/** What the random operations seldom ask. */
const special = [
  '{ search(text: "Rosatom") { entity { id } } b: search(text: "росатома", entityTypes: [INSTITUTION]) { entity { id } } }',
  '{ entity(id: "institution:nobody") { id } a: entityByExternalId(scheme: "iso3166-1-alpha-2", value: "RU") { id } }',
  '{ instruments(involving: ["China", "Russia"], throughBodies: true, filter: { kinds: [PROTOCOL], from: "2000", name: "水域" }) { totalCount facets { kinds { kind count } years { year count } parties { party { id } count } } nodes { id } } }',
  '{ instruments(involving: "Russia", orderBy: { field: NAME, direction: ASC }, first: 5) { nodes { id } } b: instruments(involving: "Russia", orderBy: { field: NAME }, last: 3) { nodes { id } } }',
  '{ treaties(filter: { from: "2001" }) { totalCount facets { years { year count } kinds { kind count } parties { party { id } count } } } }',
  '{ instruments(involving: "topic:education") { edges { involvement { how entity { id } } } } }',
  '{ instruments(involvingAny: ["Tsinghua University", "TASS"], filter: { topics: ["topic:education"] }) { totalCount edges { involvement { how } node { id } } } }',
  '{ agreements(last: 5) { nodes { id } } treaties(orderBy: { field: NAME }) { nodes { id } } }',
  '{ sources { totalCount nodes { passages(first: 3) { totalCount nodes { id quote } } } } }',
  ...['UNDATED', 'NO_PARTIES', 'ONLY_REFERENCED', 'NO_EVIDENCE', 'CONFLICTING_DATES'].map(
    (kind) => `{ gaps(kind: ${kind}) { totalCount nodes { id } } }`,
  ),
  '{ neighborhood(ids: ["country:cn", "institution:rosatom"], depth: 3) { nodes { id } relations { id } } }',
  '{ neighborhood(ids: ["institution:tsinghua-university"], depth: 2, entityTypes: [AGREEMENT, INSTITUTION]) { nodes { id } } }',
  '{ paths(from: "institution:tsinghua-university", to: "institution:harbin-institute-of-technology") { paths { nodes { id } } } }',
  '{ paths(from: "country:cn", to: "country:ru", throughHubs: true) { paths { relations { id } } } }',
  '{ instruments(first: 100) { nodes { status(asOf: "2026") { value } } } }',
  '{ timeline(id: "country:cn") { totalCount nodes { date } } b: timeline(id: "institution:rosatom") { totalCount nodes { date } } }',
  '{ gaps(kind: NO_NAME_IN_LANGUAGE, lang: "fr") { totalCount nodes { id } } }',
];

/** Operations whose levels are read together once they come again. */
const comingAgain = [
  '{ instruments(first: 20) { nodes { parties(first: 3) { nodes { name } } } } }',
  '{ instruments(first: 20, orderBy: { field: NAME }) { nodes { references(first: 3) { nodes { name } } } } }',
  '{ entity(id: "instrument:cn-ru-2001-07-16-good-neighborliness") { ... on Treaty { parties { nodes { id } } } } }',
  ...[
    'parties(first: 2) { nodes { ... on Country { partyTo(first: 2) { nodes { id } } } } }',
    'references(first: 2) { nodes { ... on Instrument { parties(first: 2) { nodes { id } } } } }',
    'references(first: 2) { nodes { ... on Instrument { references(first: 2) { nodes { id } } } } }',
    'referencedBy(first: 2) { nodes { ... on Instrument { parties(first: 2) { nodes { id } } } } }',
  ].map((list) => `{ entity(id: "country:ru") { ... on Country { partyTo(first: 20) { nodes { ... on Instrument { ${list} } } } } } }`),
];

function textsOf(name: string): string[] {
  const statement = statements.get(name)!;
  return renderings(statement.slots, (slots) => statement.render(slots));
}

/** The texts that a statement can have: one for each way to fill its slots. */
function renderings(slots: readonly string[], render: (slots: Record<string, string>) => string): string[] {
  const choices: Record<string, readonly string[]> = {
    type: relationTypeNames,
    innerType: relationTypeNames,
    innerOrder: ['ASC', 'DESC'],
    label: ['Instrument', ...entityTypeNames.map((type) => entityType(type).label), 'Source', 'Passage', 'Name', 'ExternalId', 'FormerId'],
    key: ['dateKey', 'nameKey'],
    property: ['entities', 'relations'],
  };
  const combinations = slots.reduce<Record<string, string>[]>(
    (sofar, slot) => sofar.flatMap((each) => (choices[slot] ?? []).map((value) => ({ ...each, [slot]: value }))),
    [{}],
  );
  return combinations.map(render);
}

/** Why an engine cannot plan a text; undefined where it can. */
async function explain(engine: Engine, text: string, parameters: readonly string[]): Promise<string | undefined> {
  const reader = engine.reader();
  try {
    await reader.read(
      `EXPLAIN ${text}`,
      Object.fromEntries(parameters.map((parameter) => [parameter, /limit$/i.test(parameter) ? 1 : null])),
    );
    return undefined;
  } catch (error) {
    return (error as Error).message.slice(0, 300);
  } finally {
    await reader.close();
  }
}

/** What was collected comes in any order, too. */
function withoutOrder(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      name === 'found' && Array.isArray(value)
        ? [...(value as Value[])].sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1))
        : value,
    ]),
  );
}

/** The rows in an order of their own, since only those of an ORDER BY have one. */
async function rowsOf(engine: Engine, text: string, parameters: Parameters): Promise<string> {
  const reader = engine.reader();
  try {
    const rows: Row[] = await reader.read(text, parameters);
    const isOrdered = text.includes('ORDER BY');
    return rows
      .map((row) => canonicalJson(isOrdered ? row : withoutOrder(row)))
      .sort()
      .join('\n')
      .replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"a moment"');
  } finally {
    await reader.close();
  }
}
