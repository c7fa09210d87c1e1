import { emptyNeo4j } from '../support/empty-neo4j';
import { describeOnBothEngines, describeOnNeo4j } from '../support/engines';
import { generatedGraph } from '../support/generated-graph';
import { serviceWith, type GraphService } from '../support/graph-service';
import { profiler, type Profile } from '../support/profile';
import { settle } from '../../src/store/set-up';

const small = { instruments: 2_000, hub: 1_000 };
const large = { instruments: 20_000, hub: 10_000 };

/** Instruments with parties, names and evidence: what a table of agreements asks for. */
const table = `query Table($first: Int) {
  instruments(first: $first) {
    totalCount
    nodes {
      name
      names { value }
      evidence { quote verified }
      parties(first: 5) { edges { node { name names { value } } relation { evidence { quote source { title } } } } }
    }
  }
}`;

const hubTable = table.replace('instruments(', 'instruments(involving: "country:hub", ');

describeOnBothEngines('The number of statements', (engine, name) => {
  let service: GraphService;
  beforeAll(async () => {
    service = await serviceWith(engine(), generatedGraph(small));
  }, 120_000);

  it.each([
    ['all instruments', table],
    ['the instruments of a hub', hubTable],
  ])('is the same for a page of 5 and of 50 of %s with parties, names and evidence', async (_, query) => {
    const counts = [];
    for (const first of [5, 50]) {
      const { errors } = await service.query(query, { first });
      expect(errors).toBeUndefined();
      counts.push(service.takeStatements().length);
    }
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBeLessThanOrEqual(10);
    console.log(`${name}: ${counts[0]} statements for ${query === table ? 'all' : 'the hub'}`);
  });
});

const pages = {
  'all instruments by date': 'instruments(first: 20, after: $after)',
  'all instruments by date, oldest first': 'instruments(first: 20, after: $after, orderBy: { field: DATE, direction: ASC })',
  'all instruments by name': 'instruments(first: 20, after: $after, orderBy: { field: NAME, direction: ASC })',
  'all instruments by name, backwards': 'instruments(first: 20, after: $after, orderBy: { field: NAME, direction: DESC })',
  'the instruments of a hub by date': 'instruments(involving: "country:hub", as: PARTY, first: 20, after: $after)',
  'the instruments of a hub by date, oldest first':
    'instruments(involving: "country:hub", as: PARTY, first: 20, after: $after, orderBy: { field: DATE, direction: ASC })',
};

describeOnNeo4j('Database hits on Neo4j', (engine) => {
  let hits: Record<string, { first: Profile[]; deep: Profile[]; outward: Profile[] }>[];

  beforeAll(async () => {
    hits = [];
    for (const size of [small, large]) {
      await emptyNeo4j(engine());
      const service = await serviceWith(engine(), generatedGraph(size));
      await settle(service.store);
      hits.push(await profilePages(service));
    }
  }, 180_000);

  it.each(Object.keys(pages))('do not grow with the graph for a page of %s', (page) => {
    const [ofSmall, ofLarge] = hits.map((each) => each[page]!);
    for (const place of ['first', 'deep'] as const) {
      const [a, b] = [sum(ofSmall![place]), sum(ofLarge![place])];
      console.log(`${page}, ${place} page: ${a} hits among 2,000 instruments, ${b} among 20,000`);
      expect(Math.abs(a - b)).toBeLessThanOrEqual(0.1 * a);
    }
  });

  it('seek a range of the index of relations for the page of a hub', () => {
    for (const each of hits) {
      for (const page of Object.keys(pages).filter((name) => name.includes('hub'))) {
        expect(each[page]!.first.flatMap(({ operators }) => operators)).toContain('DirectedRelationshipIndexSeekByRange');
      }
    }
  });

  it("do not grow with the graph for a page of the hub's own list of relations", () => {
    const [a, b] = hits.map((each) => sum(each['the instruments of a hub by date']!.outward));
    console.log(`partyTo of the hub: ${a} hits, ${b} hits`);
    expect(Math.abs(a! - b!)).toBeLessThanOrEqual(0.1 * a!);
  });

  async function profilePages(service: GraphService) {
    const { profile, close } = await profiler();
    const profileOf = async (query: string, variables = {}) => {
      const { errors, data } = await service.query(query, variables);
      expect(errors).toBeUndefined();
      const profiles = [];
      for (const { text, parameters } of service.takeStatements()) profiles.push(await profile(text, parameters));
      return { profiles, data };
    };
    const result: Record<string, { first: Profile[]; deep: Profile[]; outward: Profile[] }> = {};
    for (const [page, field] of Object.entries(pages)) {
      const query = `query ($after: String) { list: ${field} { pageInfo { endCursor } nodes { id } } }`;
      const first = await profileOf(query);
      let after: string = first.data.list.pageInfo.endCursor;
      const further = await service.query(query.replace('first: 20', 'first: 500'), { after });
      after = further.data.list.pageInfo.endCursor;
      service.takeStatements();
      const deep = await profileOf(query, { after });
      const outward = await profileOf('{ entity(id: "country:hub") { ... on Country { partyTo(first: 20) { nodes { id } } } } }');
      result[page] = { first: first.profiles, deep: deep.profiles, outward: outward.profiles };
    }
    await close();
    return result;
  }
});

function sum(profiles: readonly Profile[]): number {
  return profiles.reduce((total, { hits }) => total + hits, 0);
}
