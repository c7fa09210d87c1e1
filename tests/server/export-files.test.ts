import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { pino } from 'pino';
import { readConfig } from '../../src/config';
import { buildSchema } from '../../src/schema/schema';
import { createApp } from '../../src/server/app';
import { exportFiles } from '../../src/server/export-files';
import { openContext } from '../../src/context';
import { createSourceTexts } from '../../src/graph/source-texts';
import type { Store } from '../../src/store/store';
import { exportRecords } from '../../src/transfer/export-records';
import { describeOnEmbedded } from '../support/engines';
import { generatedGraph } from '../support/generated-graph';
import type { RecordSet } from '../../src/transfer/load-records';
import { serviceWith, shippedService, type GraphService } from '../support/graph-service';
import { readAnswer } from '../support/server-app';

const formats = ['cytoscape.json', 'gexf', 'graphml', 'jsonld', 'csv'];

describeOnEmbedded('the files of the graph', (engine) => {
  let service: GraphService;
  beforeAll(async () => {
    service = await shippedService(engine());
  }, 60_000);

  const refused = async (search: string) => readAnswer(await service.fetch(`/export/gexf${search}`));

  it.each([
    ['cytoscape.json', 'application/json; charset=utf-8', 'accord.cytoscape.json'],
    ['gexf', 'application/gexf+xml; charset=utf-8', 'accord.gexf'],
    ['graphml', 'application/graphml+xml; charset=utf-8', 'accord.graphml'],
    ['jsonld', 'application/ld+json; charset=utf-8', 'accord.jsonld'],
    ['csv', 'text/csv; charset=utf-8; header=present', 'accord.csv'],
  ])('are there as %s, by GET and HEAD', async (format, contentType, fileName) => {
    for (const method of ['GET', 'HEAD']) {
      const response = await service.fetch(`/export/${format}?all=1`, {}, method);
      const { status, headers } = response;
      expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
        200,
        contentType,
        `attachment; filename="${fileName}"`,
      ]);
      expect((await response.text()) === '').toBe(method === 'HEAD');
    }
  });

  it.each(formats)('are compressed, as %s too', async (format) => {
    const whole = await (await service.fetch(`/export/${format}?all=1`)).text();
    const response = await service.fetch(`/export/${format}?all=1`, { 'accept-encoding': 'gzip' });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.length).toBeLessThan(Buffer.byteLength(whole) / 3);
    expect(new TextDecoder().decode(gunzipSync(bytes))).toBe(whole);
  });

  it.each([
    ['', 'all', /Nothing is asked for: expected `ids` with `depth`/],
    ['?lang=ru', 'all', /Nothing is asked for/],
    ['?id=institution:rosatom', 'id', /There is no parameter "id": expected/],
    ['?all=1&ids=country:cn', 'all', /`ids` and `all` do not go together/],
    ['?involving=Rosatom&depth=2', 'involving', /`depth` and `involving` do not go together/],
    ['?all=1&kinds=TREATY', 'all', /`kinds` and `all` do not go together/],
    ['?all=yes', 'all', /`all` is "yes"; expected 1/],
    ['?depth=2', 'ids', /`depth` is given without `ids`/],
    ['?ids=', 'ids', /`ids` is empty/],
    ['?ids=country:cn,', 'ids', /`ids` is empty, or a part of it/],
    ['?ids=country:cn&depth=5', 'depth', /from 0 to 4; it is "5"/],
    ['?ids=country:cn&depth=1e0', 'depth', /from 0 to 4/],
    ['?ids=country:cn&depth=', 'depth', /`depth` is empty/],
    ['?ids=country:cn&depth=1&depth=2', 'depth', /given 2 times/],
    ['?involving=', 'involving', /`involving` is empty/],
    ['?kinds=TREATY,PACT', 'kinds', /no kind "PACT"; expected some of TREATY, CONVENTION/],
    ['?from=2026-13', 'from', /`from` is "2026-13"; expected a date/],
    ['?from=2026&to=2025', 'from', /after/],
    ['?all=1&lang=%3Cb%3E', 'lang', /expected language tags/],
  ])('are refused for %s as BAD_USER_INPUT', async (search, argument, message) => {
    expect(await refused(search)).toMatchObject({
      status: 400,
      error: { code: 'BAD_USER_INPUT', argument, message: expect.stringMatching(message) },
    });
  });

  it('are NOT_FOUND for an unknown identifier or name', async () => {
    expect(await refused('?ids=institution:nobody')).toMatchObject({
      status: 404,
      error: { code: 'NOT_FOUND', value: 'institution:nobody' },
    });
    expect(await refused('?involving=Nobody%20at%20all')).toMatchObject({
      status: 404,
      error: { code: 'NOT_FOUND', value: 'Nobody at all' },
    });
  });

  it('name more identifiers than one may with a limit', async () => {
    const ids = Array.from({ length: 101 }, (_, i) => `country:c${i}`).join(',');
    expect(await refused(`?ids=${ids}`)).toMatchObject({ status: 400, error: { code: 'BAD_USER_INPUT', limit: 100, actual: 101 } });
  });

  it('take several identifiers and names, separated or repeated', async () => {
    const take = async (search: string) => (await service.fetch(`/export/csv?${search}`)).text();
    const both = await take('ids=institution:rosatom,institution:tass');
    expect(await take('ids=institution:rosatom&ids=institution:tass')).toBe(both);
    const together = await take('involving=country:cn&involving=Russia');
    const alone = await take('involving=country:cn');
    expect(together.length).toBeGreaterThan(1_000);
    expect(alone.length).toBeGreaterThan(together.length);
  });

  it('hold an empty graph where nothing is found', async () => {
    const texts: string[] = [];
    for (const format of formats) texts.push(await (await service.fetch(`/export/${format}?kinds=TREATY&to=1000`)).text());
    expect(JSON.parse(texts[0]!).elements).toEqual({ nodes: [], edges: [] });
    expect(texts[1]).toMatch(/<nodes>\n<\/nodes>\n<edges>\n<\/edges>/);
    expect(texts[2]).toMatch(/edgedefault="directed">\n<\/graph>/);
    expect(JSON.parse(texts[3]!)['@graph']).toEqual([]);
    expect(texts[4]).toMatch(/^\uFEFF?relation_id,[^\n]*\r\n$/);
  });
});

describeOnEmbedded('files of a graph that is large', (engine) => {
  const records = largeGraph();
  let store: Store;
  beforeAll(async () => {
    ({ store } = await serviceWith(engine(), records));
  }, 60_000);

  const serve = (limits: Partial<ReturnType<typeof readConfig>['limits']> = {}) => serviceOn(store, limits);

  it('hold everything, over many pages', async () => {
    const { elements } = (await (await serve().fetch('/export/cytoscape.json?all=1')).json()) as {
      elements: Record<'nodes' | 'edges', { data: { id: string } }[]>;
    };
    const ids: Record<string, string[]> = { entity: [], relation: [] };
    for await (const record of exportRecords(store)) if ('id' in record) ids[record.record]?.push(record.id);
    expect(elements.nodes.map(({ data }) => data.id)).toEqual(ids['entity']);
    expect(elements.edges.map(({ data }) => data.id).sort()).toEqual(ids['relation']);
    expect(elements.nodes.length).toBeGreaterThan(1_400);
  });

  it('hold all instruments of a hub with their parties, each relation once', async () => {
    const { elements } = (await (await serve().fetch('/export/cytoscape.json?involving=country:hub')).json()) as {
      elements: Record<'nodes' | 'edges', { data: { id: string; source: string; target: string } }[]>;
    };
    const nodes = new Set(elements.nodes.map(({ data }) => data.id));
    const ofHub = records.relations.filter(({ from }) => from === 'country:hub').map(({ to }) => to);
    expect(elements.nodes).toHaveLength(nodes.size);
    expect([...nodes].filter((id) => id.startsWith('instrument:')).sort()).toEqual(ofHub.sort());
    expect([...nodes].filter((id) => id.startsWith('project:'))).toHaveLength(230);
    const between = records.relations.filter(({ from, to }) => nodes.has(from) && nodes.has(to)).map(({ id }) => id);
    expect(elements.edges.map(({ data }) => data.id).sort()).toEqual(between.sort());
  });

  it('say so where a neighborhood is cut', async () => {
    const app = serve({ hubDegree: 5_000, walkedRelations: 100 });
    const text = async (format: string) => (await app.fetch(`/export/${format}?ids=country:hub`)).text();
    expect(JSON.parse(await text('cytoscape.json')).data).toMatchObject({ truncated: true, omittedAtLeast: expect.any(Number) });
    expect(await text('gexf')).toMatch(/<description>[^<]* It was cut: at least \d+ nodes or relations are left out/);
    expect(await text('graphml')).toMatch(/<desc>[^<]* It was cut: at least \d+ nodes or relations are left out/);
    expect(JSON.parse(await text('jsonld'))['@graph'][0]).toMatchObject({ '@id': 'urn:accord:part', truncated: true });
  });

  it('that are known to be too large are refused before the first byte, by HEAD too', async () => {
    const app = serve({ exportItems: 1_000 });
    for (const search of ['all=1', 'involving=country:hub']) {
      const answer = await readAnswer(await app.fetch(`/export/gexf?${search}`));
      expect(answer).toMatchObject({ status: 400, error: { code: 'QUERY_TOO_COMPLEX', limit: 'exportItems', max: 1_000 } });
      expect((await app.fetch(`/export/gexf?${search}`, 'HEAD')).status).toBe(400);
    }
  });

  it('that turn out too large on the way are broken off', async () => {
    const response = await serve({ exportItems: 1_300 }).fetch('/export/gexf?involving=country:hub');
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('at most 1300 entities and relations');
  });

  it('give back what they are read with, also when the client goes away in the middle', async () => {
    const app = serve();
    const listening = await app.listen();
    for (const search of ['all=1', 'involving=country:hub', 'ids=country:hub&depth=2']) {
      const client = new AbortController();
      const response = await fetch(`${listening.url}/export/graphml?${search}`, { signal: client.signal });
      await response.body!.getReader().read();
      client.abort();
    }
    for (let i = 0; i < 400 && app.readers.open > 0; i += 1) await wait(5);
    await listening.close(0);
    expect(app.readers).toEqual({ opened: 3, open: 0 });
    const { status } = await app.fetch('/export/csv?ids=country:hub', 'HEAD');
    expect([status, app.readers.open]).toEqual([200, 0]);
  });

  it('are sent as they are read: what is not fetched is not read', async () => {
    const app = serve();
    const response = await app.fetch('/export/cytoscape.json?all=1');
    const reader = response.body!.getReader();
    await reader.read();
    await wait(500);
    const afterFirst = app.statements();
    while (!(await reader.read()).done);
    expect(afterFirst).toBeLessThan(app.statements() / 3);
  });
});

/** A hub of many instruments, one of which concerns more than a page of projects. */
function largeGraph(): RecordSet {
  const graph = generatedGraph({ instruments: 1_200, hub: 1_150 });
  const names = (value: string) => [{ value, lang: 'en', kind: 'OFFICIAL' }] as const;
  const wide = { record: 'entity', id: 'instrument:wide', type: 'AGREEMENT', kind: 'PLAN', names: names('Wide') } as const;
  const projects = Array.from({ length: 230 }, (_, i) => {
    return { record: 'entity', id: `project:p${i}`, type: 'PROJECT', names: names(`Project ${i}`) } as const;
  });
  const relations = [
    { record: 'relation', id: 'relation:party-to.hub.wide', type: 'PARTY_TO', from: 'country:hub', to: wide.id } as const,
    ...projects.map(({ id }, i) => {
      return { record: 'relation', id: `relation:concerns.wide.p${i}`, type: 'CONCERNS', from: wide.id, to: id } as const;
    }),
  ];
  return { ...graph, entities: [...graph.entities, wide, ...projects], relations: [...graph.relations, ...relations] };
}

/** A service over a store whose readers are counted. */
function serviceOn(store: Store, limits: Partial<ReturnType<typeof readConfig>['limits']>) {
  const config = readConfig({ PORT: '0' });
  const all = { ...config.limits, ...limits };
  const readers = { opened: 0, open: 0 };
  let statements = 0;
  const counted: Store = {
    ...store,
    reader(options) {
      const reader = store.reader(options);
      readers.opened += 1;
      readers.open += 1;
      let isOpen = true;
      return {
        ...reader,
        run: (...call) => ((statements += 1), reader.run(...call)),
        close: () => {
          if (isOpen) readers.open -= 1;
          isOpen = false;
          return reader.close();
        },
      };
    },
  };
  const app = createApp({
    config: { ...config, limits: all },
    schema: buildSchema(),
    log: pino({ level: 'silent' }),
    exports: exportFiles(() => counted, all),
    examples: [],
    openOperation: (request) => openContext({ store: counted, texts: createSourceTexts(), limits: all }, request),
    readiness: () => Promise.resolve({ ready: true }),
  });
  return {
    readers,
    statements: () => statements,
    listen: app.listen,
    fetch: (path: string, method = 'GET') => app.fetch(new Request(`http://service.test${path}`, { method })),
  };
}
