import fc from 'fast-check';
import { institution, instrument, recordSet, relation } from '../schema/records';
import { reload } from '../schema/reload';
import { dataOf, pageFields, walk, type Connection, type PageVariables } from '../schema/walk';
import { describeOnBothEngines } from '../support/engines';
import { serviceWith, type GraphService } from '../support/graph-service';
import { compare } from '../schema/model';
import { viewModelOf, type NeighborhoodArguments, type PathArguments, type TimelineEntry, type ViewModel } from './model';
import { someGraph, someId, someNeighborhood, somePaths } from './random-graph';

const hubDegree = 6;

jest.setTimeout(120_000);

describeOnBothEngines('The views of random graphs', (engine, engineName) => {
  let service: GraphService;
  beforeAll(async () => {
    service = await serviceWith(engine(), {}, { hubDegree, cost: 1_000_000_000, timeoutMs: 60_000 });
  });

  // A statement costs several times as much on Neo4j, across a socket.
  const [graphs, asked] = engineName === 'embedded' ? [20, 15] : [3, 12];
  const several = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { minLength: asked, maxLength: asked });

  it(`are those of the model (${graphs} graphs, ${asked} of each view)`, async () => {
    const tally = { neighborhoods: 0, cut: 0, paths: 0, found: 0, long: 0, several: 0, timelines: 0, ofHubs: 0 };
    const property = fc.asyncProperty(
      someGraph,
      several(someNeighborhood),
      several(somePaths),
      several(someId),
      async (graph, neighborhoods, paths, ids) => {
        await reload(service, graph);
        const model = viewModelOf(graph, { hubDegree });
        for (const query of neighborhoods) {
          const { truncated } = await checkNeighborhood(service, model, query);
          tally.neighborhoods += 1;
          if (truncated) tally.cut += 1;
        }
        for (const query of paths) {
          const found = await checkPaths(service, model, query);
          tally.paths += 1;
          if (found.length > 0) tally.found += 1;
          if (found.length > 1) tally.several += 1;
          if ((found[0]?.relations.length ?? 0) > 2) tally.long += 1;
        }
        for (const id of new Set(ids)) {
          await checkTimeline(service, model, id);
          tally.timelines += 1;
          if (model.isHub(id)) tally.ofHubs += 1;
        }
      },
    );
    await fc.assert(property, { numRuns: graphs, endOnFailure: true });
    console.log(`${engineName}: ${JSON.stringify(tally)}`);
    // Random graphs that show nothing prove nothing.
    if (engineName === 'embedded') expect(Math.min(...Object.values(tally))).toBeGreaterThan(0);
  });

  it('hold a timeline of a hub that goes on after many relations to one entity', async () => {
    const days = ['2001-01-01', '2002-01-01', '2003-01-01', '2004-01-01'];
    const [first, second, third, fourth] = days.map((date, index) => instrument(`i${index}`, 'AGREEMENT', 'Instrument', { date }));
    const hub = institution('hub', 'Hub');
    const graph = recordSet({
      entities: [hub, first!, second!, third!, fourth!],
      relations: [
        ...['a', 'b', 'c', 'd'].map((part) => relation('PARTY_TO', hub.id, first!.id, { part })),
        relation('PARTY_TO', hub.id, second!.id),
        relation('SIGNED', hub.id, third!.id),
        relation('SIGNED', hub.id, fourth!.id),
      ],
    });
    await reload(service, graph);
    const model = viewModelOf(graph, { hubDegree });
    expect(model.isHub(hub.id)).toBe(true);
    expect(model.timeline(hub.id)).toHaveLength(4);
    await checkTimeline(service, model, hub.id);
  });
});

async function checkNeighborhood(service: GraphService, model: ViewModel, query: NeighborhoodArguments) {
  const expected = model.neighborhood(query);
  const { neighborhood } = await dataOf(
    service,
    `query ($ids: [ID!]!, $depth: Int, $limit: Int, $relationTypes: [RelationType!], $entityTypes: [EntityType!]) {
      neighborhood(ids: $ids, depth: $depth, limit: $limit, relationTypes: $relationTypes, entityTypes: $entityTypes) {
        truncated omittedAtLeast nodes { id } relations { id from { id } to { id } }
      }
    }`,
    { ...query },
  );
  const { nodes, relations, truncated, omittedAtLeast } = neighborhood;
  expect(nodes.map(({ id }: { id: string }) => id)).toEqual(expected.nodes);
  expect(relations.map(({ id }: { id: string }) => id)).toEqual(expected.relations);
  expect(truncated).toBe(expected.left > 0);
  expect(omittedAtLeast).toBeLessThanOrEqual(expected.left);
  expect(omittedAtLeast > 0).toBe(truncated);
  return { truncated };
}

async function checkPaths(service: GraphService, model: ViewModel, query: PathArguments) {
  const expected = model.paths(query);
  const ask = async (more: object) => {
    const { paths } = await dataOf(
      service,
      `query ($from: ID!, $to: ID!, $maxLength: Int, $relationTypes: [RelationType!], $throughHubs: Boolean, $first: Int) {
        paths(from: $from, to: $to, maxLength: $maxLength, relationTypes: $relationTypes, throughHubs: $throughHubs, first: $first) {
          avoided { relationTypes hubs { id } } paths { length nodes { id } relations { id } }
        }
      }`,
      { ...query, ...more },
    );
    return {
      avoided: paths.avoided.hubs.map(({ id }: { id: string }) => id) as string[],
      found: paths.paths.map(({ nodes, relations }: { nodes: { id: string }[]; relations: { id: string }[] }) => ({
        nodes: nodes.map(({ id }) => id),
        relations: relations.map(({ id }) => id),
      })),
    };
  };
  const { found, avoided } = await ask({ first: 100 });
  expect(found).toEqual(expected.slice(0, 100));
  if (expected.length > 1) expect((await ask({ first: 1 })).found).toEqual(expected.slice(0, 1));
  expect(avoided).toEqual(avoided.filter((id) => model.isHub(id) && id !== query.from && id !== query.to).sort(compare));
  // What a shorter way leads through is named.
  if (!query.throughHubs) {
    const through = model.paths({ ...query, throughHubs: true });
    const isShorter = through.length > 0 && (expected.length === 0 || through[0]!.relations.length < expected[0]!.relations.length);
    if (isShorter) expect(avoided.length).toBeGreaterThan(0);
  } else expect(avoided).toEqual([]);
  return expected;
}

async function checkTimeline(service: GraphService, model: ViewModel, id: string): Promise<void> {
  const expected = model.timeline(id);
  const pages = (page: PageVariables) =>
    dataOf(
      service,
      `query ($id: ID!, $first: Int, $after: String) {
        timeline(id: $id, first: $first, after: $after) { totalCount edges { cursor node { date field entity { id } relation { id } } } ${pageFields} }
      }`,
      { id, ...page },
    ).then(({ timeline }): Connection => timeline);
  const entries = (await walk(pages, { size: 2 })).map(({ node }): TimelineEntry => ({
    date: node.date,
    field: node.field,
    entity: node.entity.id,
    relation: node.relation?.id ?? null,
  }));
  expect(entries).toEqual(expected);
  const whole = await pages({ first: 500 });
  expect(whole.edges).toHaveLength(expected.length);
  expect(whole.totalCount).toBe(expected.length);
}
