import { join } from 'node:path';
import { pino } from 'pino';
import { readConfig, type Limits } from '../../src/config';
import { openContext } from '../../src/context';
import { createSourceTexts } from '../../src/graph/source-texts';
import { packageRoot } from '../../src/package-root';
import { buildSchema } from '../../src/schema/schema';
import { createApp } from '../../src/server/app';
import { exportFiles } from '../../src/server/export-files';
import type { Engine, Parameters } from '../../src/store/engine';
import { setUpSchema } from '../../src/store/set-up';
import { createStore, type Store } from '../../src/store/store';
import { loadCorpus, openFormat } from '../../src/transfer/load-corpus';
import { loadRecords, type RecordSet } from '../../src/transfer/load-records';

/** An answer of the service, as a client reads it. */
export interface Answer {
  // Tests look into answers of many shapes; each says what it expects there.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors?: readonly { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** The whole service over an engine, asked through the app's fetch. */
export interface GraphService {
  readonly store: Store;
  /** Answers an operation. */
  query(text: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  /** Answers any other request. */
  fetch(path: string, headers?: Record<string, string>, method?: string): Promise<Response>;
  /** The statements that were sent since the last call, in the order of sending. */
  takeStatements(): { text: string; parameters: Parameters }[];
}

/** So often an operation is sent, with room: from then on it is compiled, and its levels are read together. */
export const timesUntilCompiled = 5;

const schema = buildSchema();

/** Serves what the engine holds. */
export function graphService(engine: Engine, limits: Partial<Limits> = {}): GraphService {
  const sent: { text: string; parameters: Parameters }[] = [];
  const store = createStore(recording(engine, sent));
  const config = readConfig({});
  const texts = createSourceTexts({ freshMs: 0 });
  const allLimits = { ...config.limits, ...limits };
  const app = createApp({
    config: { ...config, limits: allLimits },
    schema,
    log: pino({ level: 'silent' }),
    exports: exportFiles(() => store, allLimits),
    examples: [],
    openOperation: (request) => openContext({ store, texts, limits: allLimits }, request),
    readiness: () => Promise.resolve({ ready: true }),
  });
  return {
    store,
    async query(text, variables, headers = {}) {
      const response = await app.fetch(
        new Request('http://service.test/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ query: text, variables }),
        }),
      );
      return (await response.json()) as Answer;
    },
    fetch: (path, headers = {}, method = 'GET') => app.fetch(new Request(`http://service.test${path}`, { method, headers })),
    takeStatements: () => sent.splice(0),
  };
}

/** The service with the corpus that ships, on an empty engine. */
export async function shippedService(engine: Engine, limits?: Partial<Limits>): Promise<GraphService> {
  const service = graphService(engine, limits);
  await setUpSchema(service.store);
  await openFormat(service.store);
  await loadCorpus(service.store, join(packageRoot, 'corpus', 'beijing-2026'));
  service.takeStatements();
  return service;
}

/** The service with some records, on an empty engine. */
export async function serviceWith(engine: Engine, records: Partial<RecordSet>, limits?: Partial<Limits>): Promise<GraphService> {
  const service = graphService(engine, limits);
  await setUpSchema(service.store);
  await openFormat(service.store);
  await loadRecords(service.store, { sources: [], passages: [], entities: [], relations: [], ...records });
  service.takeStatements();
  return service;
}

function recording(engine: Engine, sent: { text: string; parameters: Parameters }[]): Engine {
  return {
    ...engine,
    name: engine.name,
    describe: () => engine.describe(),
    reader(options) {
      const reader = engine.reader(options);
      return {
        read(text, parameters) {
          sent.push({ text, parameters });
          return reader.read(text, parameters);
        },
        close: () => reader.close(),
      };
    },
    write: (work) => engine.write(work),
    setUp: (text) => engine.setUp(text),
    createTextIndex: async (label, property) => engine.createTextIndex?.(label, property),
    ping: () => engine.ping(),
    flush: () => engine.flush(),
    close: () => engine.close(),
  };
}
