import type { Engine } from '../../src/store/engine';
import { emptyNeo4j } from '../support/empty-neo4j';
import { describeOnBothEngines } from '../support/engines';
import { generatedGraph } from '../support/generated-graph';
import { serviceWith, timesUntilCompiled, type GraphService } from '../support/graph-service';
import { profiler, type Profile, type Profiler } from '../support/profile';

type Size = 'small' | 'large';

/** On Neo4j room for a page behind 520 others; the embedded engine only shows how many statements it gets. */
const sizes: Record<Engine['name'], Record<Size, { instruments: number; hub: number }>> = {
  embedded: { small: { instruments: 100, hub: 60 }, large: { instruments: 600, hub: 360 } },
  neo4j: { small: { instruments: 1_000, hub: 600 }, large: { instruments: 6_000, hub: 3_600 } },
};

/** What a table of agreements asks for: instruments with parties, names and evidence. */
const tables = {
  'all instruments': tableOf('instruments(first: $first)'),
  'the instruments of a hub': tableOf('instruments(involving: "country:hub", first: $first)'),
};

/** Pages of 20, of identities alone, so that the hits are those of finding them. */
const pages = {
  'all instruments by date': 'instruments(first: 20, after: $after)',
  'all instruments by date, oldest first': 'instruments(first: 20, after: $after, orderBy: { field: DATE, direction: ASC })',
  'all instruments by name': 'instruments(first: 20, after: $after, orderBy: { field: NAME, direction: ASC })',
  'all instruments by name, backwards': 'instruments(first: 20, after: $after, orderBy: { field: NAME, direction: DESC })',
  'the instruments of a hub by date': 'instruments(involving: "country:hub", as: PARTY, first: 20, after: $after)',
  'the instruments of a hub by date, oldest first':
    'instruments(involving: "country:hub", as: PARTY, first: 20, after: $after, orderBy: { field: DATE, direction: ASC })',
};
const hubPages = Object.keys(pages).filter((page) => page.includes('hub'));

/** The instruments of a hub, their parties, of which the hub is one, and the instruments of each. */
const levels =
  '{ entity(id: "country:hub") { ... on Country { partyTo(first: 20) { nodes { ... on Instrument { parties(first: 5) { nodes { ... on Country { partyTo(first: 3) { nodes { id } } } } } } } } } } }';

interface Work {
  /** Statements for a page of 5 and of 50. */
  readonly statements: Record<string, [number, number]>;
  /** On Neo4j alone. */
  readonly hits: Record<string, { first: Profile[]; deep: Profile[] }>;
  /** Of levels that are read together, on Neo4j alone. */
  readonly levels: Profile[];
}

describeOnBothEngines('Work on a graph with a hub, and on one six times as large with a hub six times as large', (engine, name) => {
  const work = {} as Record<Size, Work>;

  beforeAll(async () => {
    for (const [size, graph] of Object.entries(sizes[name])) {
      if (name === 'neo4j') await emptyNeo4j(engine());
      const service = await serviceWith(engine(), generatedGraph(graph), { timeoutMs: 60_000 });
      const plans = name === 'neo4j' ? await profiler() : undefined;
      work[size as Size] = {
        statements: await countStatements(service),
        hits: plans ? await profilePages(service, plans) : {},
        levels: plans ? await profileLevels(service, plans) : [],
      };
      await plans?.close();
    }
  }, 300_000);

  it.each(Object.keys(tables))(
    'takes the same number of statements for a page of 5 and of 50 of %s with parties, names and evidence',
    (table) => {
      const counts = [...work.small.statements[table]!, ...work.large.statements[table]!];
      console.log(`${name}, ${table}: ${counts[0]} statements`);
      expect(new Set(counts).size).toBe(1);
      expect(counts[0]).toBeLessThanOrEqual(10);
    },
  );

  if (name !== 'neo4j') return;

  it.each(Object.keys(pages))('touches the same number of rows on both graphs for a page of %s, first and deep', (page) => {
    for (const place of ['first', 'deep'] as const) {
      const [small, large] = [hitsOf(work.small.hits[page]![place]), hitsOf(work.large.hits[page]![place])];
      console.log(`${page}, ${place} page: ${small} database hits in the small graph, ${large} in the large one`);
      expect(Math.abs(small - large)).toBeLessThanOrEqual(0.1 * small);
    }
  });

  it.each(hubPages)('seeks a range of the index of relations for a page of %s', (page) => {
    for (const { hits } of Object.values(work)) {
      for (const place of ['first', 'deep'] as const) {
        expect(hits[page]![place].flatMap(({ operators }) => operators)).toContain('DirectedRelationshipIndexSeekByRange');
      }
    }
  });

  it('touches the same number of rows on both graphs for levels that are read together, by ranges of the index of relations', () => {
    const [small, large] = [hitsOf(work.small.levels), hitsOf(work.large.levels)];
    console.log(`levels that are read together: ${small} database hits in the small graph, ${large} in the large one`);
    expect(Math.abs(small - large)).toBeLessThanOrEqual(0.1 * small);
    for (const { levels: read } of Object.values(work)) {
      expect(read).toHaveLength(2);
      for (const { operators } of read) expect(operators).toContain('DirectedRelationshipIndexSeekByRange');
    }
  });
});

function tableOf(list: string): string {
  return `query Table($first: Int) { list: ${list} {
    totalCount
    nodes {
      name
      names { value }
      evidence { quote verified }
      parties(first: 5) { edges { node { name names { value } } relation { evidence { quote source { title } } } } }
    }
  } }`;
}

async function countStatements(service: GraphService): Promise<Work['statements']> {
  const counts: Work['statements'] = {};
  for (const [table, query] of Object.entries(tables)) {
    const of = async (first: number) => {
      const { data, errors } = await service.query(query, { first });
      expect(errors).toBeUndefined();
      expect(data.list.nodes).toHaveLength(first);
      return service.takeStatements().length;
    };
    counts[table] = [await of(5), await of(50)];
  }
  return counts;
}

async function profilePages(service: GraphService, profiler: Profiler): Promise<Work['hits']> {
  const hits: Work['hits'] = {};
  for (const [page, field] of Object.entries(pages)) {
    const query = `query ($after: String) { list: ${field} { pageInfo { endCursor } nodes { id } } }`;
    const ask = async (text: string, after: string | null) => {
      const { data, errors } = await service.query(text, { after });
      expect(errors).toBeUndefined();
      return { end: data.list.pageInfo.endCursor as string, sent: service.takeStatements() };
    };
    const first = await ask(query, null);
    const { end } = await ask(query.replace('first: 20', 'first: 500'), first.end);
    const deep = await ask(query, end);
    hits[page] = { first: await profilesOf(first.sent, profiler), deep: await profilesOf(deep.sent, profiler) };
  }
  return hits;
}

/** Once the operation came so often that its levels are read together. */
async function profileLevels(service: GraphService, profiler: Profiler): Promise<Profile[]> {
  for (let times = 0; times < timesUntilCompiled; times += 1) {
    service.takeStatements();
    expect((await service.query(levels)).errors).toBeUndefined();
  }
  return profilesOf(service.takeStatements(), profiler);
}

async function profilesOf(sent: readonly { text: string; parameters: object }[], { profile }: Profiler): Promise<Profile[]> {
  const result = [];
  for (const { text, parameters } of sent) result.push(await profile(text, parameters as never));
  return result;
}

function hitsOf(profiles: readonly Profile[]): number {
  return profiles.reduce((total, { hits }) => total + hits, 0);
}
