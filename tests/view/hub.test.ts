import type { Parameters } from '../../src/store/engine';
import { setUpSchema } from '../../src/store/set-up';
import { describeOnBothEngines } from '../support/engines';
import { graphService, type GraphService } from '../support/graph-service';
import { profiler } from '../support/profile';
import { dataOf } from '../schema/walk';
import { hubGraph, writeBare } from './hub-graph';

const nodes = '{ truncated omittedAtLeast nodes { id } relations { id } }';
const paths = '{ avoided { hubs { id } } paths { length nodes { id } relations { id } } }';

/** What is asked of the hub and around it, and what it may cost: rows read, whatever the size of the hub. */
const operations: Record<string, { query: string; most: number }> = {
  'the neighborhood of the hub': { query: `{ view: neighborhood(ids: ["institution:hub"], limit: 200) ${nodes} }`, most: 10_000 },
  'the neighborhood of two hubs': {
    query: `{ view: neighborhood(ids: ["institution:second", "institution:hub"], limit: 200) ${nodes} }`,
    most: 10_000,
  },
  'a neighborhood of depth 4 beside the hub': {
    query: `{ view: neighborhood(ids: ["institution:body50"], depth: 4, limit: 200) ${nodes} }`,
    most: 1_000,
  },
  'the neighborhood of the country of the hubs': {
    query: `{ view: neighborhood(ids: ["country:c"], depth: 4, limit: 200) ${nodes} }`,
    most: 1_000,
  },
  'paths of length 4 that only a hub would give': {
    query: `{ view: paths(from: "institution:body50", to: "institution:body70") ${paths} }`,
    most: 3_000,
  },
  'paths of length 4 through hubs': {
    query: `{ view: paths(from: "institution:body50", to: "institution:body70", throughHubs: true, first: 3) ${paths} }`,
    most: 3_000,
  },
  'paths from a body to the hub': {
    query: `{ view: paths(from: "institution:body5", to: "institution:hub", first: 3) ${paths} }`,
    most: 1_000,
  },
  'paths from a hub to a hub': { query: `{ view: paths(from: "institution:second", to: "institution:hub") ${paths} }`, most: 10_000 },
  'the timeline of the hub': {
    query: '{ view: timeline(id: "institution:hub", first: 20) { nodes { date field entity { id } relation { id } } } }',
    most: 2_000,
  },
};

describeOnBothEngines('Around a hub of 10,000 relations', (engine, name) => {
  // Nothing that is measured on the embedded engine needs the whole size.
  const size = name === 'neo4j' ? 10_000 : 5_000;
  const views: Record<string, Awaited<ReturnType<typeof dataOf>>> = {};
  const rows: Record<string, number> = {};
  const statements: Record<string, number> = {};
  let service: GraphService;

  beforeAll(async () => {
    service = graphService(engine(), { hubDegree: size / 50 });
    await setUpSchema(service.store);
    await writeBare(service.store, hubGraph(size));
    const rowsOf = name === 'neo4j' ? await profiler() : rowsReturned(service);
    for (const [operation, { query }] of Object.entries(operations)) {
      service.takeStatements();
      views[operation] = (await dataOf(service, query)).view;
      const sent = service.takeStatements();
      statements[operation] = sent.length;
      rows[operation] = 0;
      for (const { text, parameters } of sent) rows[operation] += (await rowsOf.profile(text, parameters)).hits;
    }
    await rowsOf.close();
  }, 300_000);

  it.each(Object.entries(operations))('%s reads a bounded number of rows', (operation, { most }) => {
    const unit = name === 'neo4j' ? 'database hits' : 'rows returned';
    console.log(`${name}, hub of ${size}: ${operation}: ${statements[operation]} statements, ${rows[operation]} ${unit}`);
    expect(rows[operation]).toBeGreaterThan(0);
    expect(rows[operation]).toBeLessThanOrEqual(most);
  });

  it('a neighborhood holds the newest relations of the hub, as many as its limit', () => {
    const { nodes: found, relations, truncated, omittedAtLeast } = views['the neighborhood of the hub'];
    expect(found).toHaveLength(200);
    expect(relations).toHaveLength(199);
    expect(truncated).toBe(true);
    expect(omittedAtLeast).toBeGreaterThan(0);
  });

  it('a neighborhood shows the hub and does not lead through it', () => {
    const { nodes: found, truncated } = views['a neighborhood of depth 4 beside the hub'];
    expect(found.map(({ id }: { id: string }) => id)).toContain('institution:hub');
    expect(found).toHaveLength(12);
    expect(truncated).toBe(false);
  });

  it('a neighborhood holds the relations between hubs that it does not lead through', () => {
    const { nodes: found, relations } = views['the neighborhood of the country of the hubs'];
    const ids = (list: { id: string }[]) => list.map(({ id }) => id).sort();
    expect(ids(found)).toEqual(['country:c', 'institution:hub', 'institution:second', 'institution:third']);
    expect(ids(relations)).toEqual([
      'relation:member-of.second.hub',
      'relation:member-of.third.hub',
      'relation:of-country.hub.c',
      'relation:of-country.second.c',
      'relation:of-country.third.c',
    ]);
  });

  it('paths do not lead through the hub, and name it', () => {
    expect(views['paths of length 4 that only a hub would give']).toEqual({ paths: [], avoided: { hubs: [{ id: 'institution:hub' }] } });
    const through = views['paths of length 4 through hubs'];
    expect(through.avoided.hubs).toEqual([]);
    expect(through.paths).toHaveLength(3);
    for (const { length, nodes: found } of through.paths) expect([length, found[2].id]).toEqual([4, 'institution:hub']);
  });

  it('paths begin and end at hubs', () => {
    expect(views['paths from a body to the hub'].paths.map(({ length }: { length: number }) => length)).toEqual([2, 2, 2]);
    expect(views['paths from a hub to a hub'].paths).toEqual([
      {
        length: 1,
        nodes: [{ id: 'institution:second' }, { id: 'institution:hub' }],
        relations: [{ id: 'relation:member-of.second.hub' }],
      },
    ]);
  });

  it('a search that would read too much says so instead of answering with a part', async () => {
    const small = graphService(engine(), { hubDegree: size / 50, walkedRelations: size / 100 });
    const { errors } = await small.query(`{ paths(from: "institution:hub", to: "institution:third") ${paths} }`);
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 'walkedRelations', max: size / 100 });
    // Of the type that is asked for each has few.
    const { data } = await small.query(`{ paths(from: "institution:hub", to: "institution:third", relationTypes: [MEMBER_OF]) ${paths} }`);
    expect(data.paths.paths).toHaveLength(1);
  });

  it('a neighborhood that would read too much is cut', async () => {
    const small = graphService(engine(), { walkedRelations: 15 });
    const { neighborhood } = await dataOf(small, `{ neighborhood(ids: ["institution:body50"], depth: 4, limit: 2000) ${nodes} }`);
    expect(neighborhood.truncated).toBe(true);
  });
});

/** On the embedded engine: the rows that statements return, as it counts no others. */
function rowsReturned({ store }: GraphService) {
  const reader = store.engine.reader();
  return {
    profile: async (text: string, parameters: Parameters) => ({ hits: (await reader.read(text, parameters)).length }),
    close: () => reader.close(),
  };
}
