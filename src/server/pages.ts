import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import type { Registry } from 'prom-client';
import { AccordError, messageOf } from '../errors';
import type { ExportPage } from './export-pages';
import type { Example } from './example';
import { type ExplorerBundle, explorerFilePages } from './explorer-bundle';
import { explorerPage } from './explorer-page';
import { graphiqlPage } from './graphiql-page';
import type { Incoming } from './incoming';
import { errorReply, jsonReply, type Reply } from './reply';
import { type StaticPage, staticPage } from './static-page';

export interface Readiness {
  ready: boolean;
  /** Why not. */
  reason?: string;
}

export type ReadMetrics = () => Promise<string>;

/** Everything but `/graphql` itself. */
export interface Pages {
  /** What is served where, for GET and HEAD. */
  at(path: string): ((incoming: Incoming) => Promise<Reply>) | undefined;
  graphiql(incoming: Incoming): Promise<Reply>;
  notFound(incoming: Incoming): Reply;
}

export function createPages(parts: {
  schema: GraphQLSchema;
  exports: ReadonlyMap<string, ExportPage>;
  registry: Registry;
  readMetrics: ReadMetrics | undefined;
  readiness(): Promise<Readiness>;
  examples: readonly Example[];
  explorer: ExplorerBundle | undefined;
}): Pages {
  const explorer = explorerPage(parts.explorer);
  const byPath = new Map<string, (incoming: Incoming) => Promise<Reply>>([
    ['/', explorer],
    ['/health', async () => jsonReply(200, { status: 'ok' })],
    ['/ready', async () => readyReply(await readinessOf(parts.readiness))],
    ['/metrics', async () => metricsReply(parts.registry, parts.readMetrics)],
    [
      '/schema.graphql',
      lazily(async () => staticPage(printSchema(lexicographicSortSchema(parts.schema)), { 'content-type': 'text/plain; charset=utf-8' })),
    ],
    ...parts.exports,
  ]);
  const files = new Map(explorerFilePages(parts.explorer));
  return {
    at: (path) => byPath.get(path) ?? files.get(path) ?? (citable.test(path) ? explorer : undefined),
    graphiql: lazily(() => graphiqlPage(parts.examples)),
    notFound: ({ url }) => notFound(url.pathname, ['/graphql', ...byPath.keys()]),
  };
}

/** The permanent address of an entity or a relation: the explorer opens there, and says where there is none of the name. */
const citable = /^\/(entity|relation)\/[^/]+$/;

/** Makes a page when it is first asked for, and once. */
function lazily(make: () => Promise<StaticPage>): (incoming: Incoming) => Promise<Reply> {
  let page: Promise<StaticPage> | undefined;
  return async (incoming) => (await (page ??= make())).answer(incoming);
}

async function readinessOf(ask: () => Promise<Readiness>): Promise<Readiness> {
  try {
    return await ask();
  } catch (error) {
    return { ready: false, reason: messageOf(error) };
  }
}

function readyReply({ ready, reason }: Readiness): Reply {
  return ready ? jsonReply(200, { ready }) : jsonReply(503, { ready, reason: reason ?? 'not ready yet' }, { 'retry-after': '1' });
}

async function metricsReply(registry: Registry, read: ReadMetrics = () => registry.metrics()): Promise<Reply> {
  return {
    status: 200,
    headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' },
    body: await read(),
  };
}

function notFound(path: string, addresses: readonly string[]): Reply {
  const message = `There is nothing at ${path}. There is ${addresses.join(', ')}.`;
  return errorReply(404, new AccordError('NOT_FOUND', message, { suggestions: addresses }));
}
