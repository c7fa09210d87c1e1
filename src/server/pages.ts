import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { Readable } from 'node:stream';
import type { Registry } from 'prom-client';
import { AccordError, messageOf } from '../errors';
import type { ExportPage } from './export-pages';
import { type Example, graphiqlPage } from './graphiql-page';
import type { Incoming } from './incoming';
import { landingPage } from './landing-page';
import { emptyReply, errorReply, jsonReply, type Reply } from './reply';
import { type StaticPage, staticPage } from './static-page';

export interface Readiness {
  ready: boolean;
  /** Why not. */
  reason?: string;
}

/** Everything but `/graphql` itself. */
export interface Pages {
  /** What is served where, for GET and HEAD. */
  readonly byPath: ReadonlyMap<string, (incoming: Incoming) => Promise<Reply>>;
  graphiql(incoming: Incoming): Promise<Reply>;
  notFound(incoming: Incoming): Reply;
}

/** A file that is made while it is sent, so that its size does not matter. */
export interface Download {
  readonly path: string;
  readonly contentType: string;
  /** Throws before the first piece where it cannot be had. */
  open(): AsyncIterable<string>;
}

export function createPages(parts: {
  schema: GraphQLSchema;
  downloads: readonly Download[];
  exports: ReadonlyMap<string, ExportPage>;
  registry: Registry;
  readiness(): Promise<Readiness>;
  examples: readonly Example[];
}): Pages {
  const byPath = new Map<string, (incoming: Incoming) => Promise<Reply>>([
    ['/', landingPage()],
    ['/health', async () => jsonReply(200, { status: 'ok' })],
    ['/ready', async () => readyReply(await readinessOf(parts.readiness))],
    ['/metrics', async () => metricsReply(parts.registry)],
    [
      '/schema.graphql',
      lazily(async () => staticPage(printSchema(lexicographicSortSchema(parts.schema)), { 'content-type': 'text/plain; charset=utf-8' })),
    ],
    ...parts.downloads.map((download) => [download.path, async (incoming: Incoming) => downloadReply(download, incoming)] as const),
    ...parts.exports,
  ]);
  return {
    byPath,
    graphiql: lazily(() => graphiqlPage(parts.examples)),
    notFound: ({ url }) => notFound(url.pathname, ['/graphql', ...byPath.keys()]),
  };
}

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

async function metricsReply(registry: Registry): Promise<Reply> {
  return {
    status: 200,
    headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' },
    body: await registry.metrics(),
  };
}

function downloadReply({ path, contentType, open }: Download, { method }: Incoming): Reply {
  const headers = {
    'content-type': contentType,
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename="${path.slice(path.lastIndexOf('/') + 1)}"`,
  };
  return method === 'HEAD' ? emptyReply(200, headers) : { status: 200, headers, body: Readable.from(open(), { objectMode: false }) };
}

function notFound(path: string, addresses: readonly string[]): Reply {
  const message = `There is nothing at ${path}. There is ${addresses.join(', ')}.`;
  return errorReply(404, new AccordError('NOT_FOUND', message, { suggestions: addresses }));
}
