import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Config } from '../config';
import { unavailable } from '../errors';
import { createCors } from './cors';
import { refuseForgery } from './csrf';
import { createExportPages, type Export } from './export-pages';
import { createGraphqlEndpoint } from './graphql-endpoint';
import type { Example } from './example';
import type { ExplorerBundle } from './explorer-bundle';
import { fromFetch, type Incoming } from './incoming';
import { createMaskError } from './mask-errors';
import { createMetrics } from './metrics';
import { listen, type Listening } from './node-server';
import { createPages, type ReadMetrics, type Readiness } from './pages';
import { refusal } from './refusal';
import { type Reply, toResponse } from './reply';
import { createRequestLog } from './request-log';
import type { RequestRecord } from './request-record';
import { createResponder } from './responder';
import { createRunningOperations, type OpenOperation, type OperationScope } from './running-operations';

export type { Listening, OperationScope };

/** What the server is made of; it knows nothing of the graph. */
export interface AppParts<Context extends OperationScope> {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  /** Made for each operation, after its limits are checked; closed when its answer is complete. */
  readonly openOperation: OpenOperation<Context>;
  /** Whether the store answers and is loaded; the reason where not. */
  readiness(): Promise<Readiness>;
  /** Files that depend on what is asked for. */
  readonly exports: readonly Export[];
  /** The numbers of all processes, where there are several; without it, those of this one. */
  readonly readMetrics?: ReadMetrics | undefined;
  /** What GraphiQL opens with. */
  readonly examples: readonly Example[];
  /** The page at `/`; without it, one that says so. */
  readonly explorer?: ExplorerBundle | undefined;
}

export interface App {
  /** Answers a request without a port. Never throws. */
  fetch(request: Request): Promise<Response>;
  listen(): Promise<Listening>;
  readonly metrics: Registry;
}

/** The whole service: what comes in is routed here, and everything that goes out has passed `respond`. */
export function createApp<Context extends OperationScope>(parts: AppParts<Context>): App {
  const { config, schema, log } = parts;
  let stopping = false;
  const cors = createCors(config.corsOrigins);
  const metrics = createMetrics();
  const maskError = createMaskError(log);
  const operations = createRunningOperations(parts.openOperation, config.limits.timeoutMs, (err) =>
    log.error({ err }, 'closing an operation failed'),
  );
  const endpoint = createGraphqlEndpoint({ config, schema, operations, maskError });
  const readiness = async () => (stopping ? { ready: false, reason: 'the service is stopping' } : parts.readiness());
  const exports = createExportPages({ exports: parts.exports, limits: config.limits, maskError, log });
  const pages = createPages({
    schema,
    registry: metrics.registry,
    readMetrics: parts.readMetrics,
    readiness,
    examples: parts.examples,
    exports,
    explorer: parts.explorer,
  });
  const respond = createResponder({ route, cors, maskError, finished: createRequestLog(log, metrics) });

  async function route(incoming: Incoming, record: RequestRecord): Promise<Reply> {
    const path = incoming.url.pathname.replace(/(?<=.)\/$/, '');
    if (incoming.method === 'OPTIONS') return cors.preflight(incoming);
    if (path === '/graphql') return graphql(incoming, record);
    const page = pages.at(path);
    if (!page) return pages.notFound(incoming);
    requireMethod(incoming, ['GET', 'HEAD']);
    return page(incoming);
  }

  async function graphql(incoming: Incoming, record: RequestRecord): Promise<Reply> {
    const isPage = incoming.method !== 'POST' && incoming.header('accept')?.includes('text/html');
    requireMethod(incoming, isPage ? ['GET', 'HEAD', 'POST'] : ['GET', 'POST']);
    if (isPage) return pages.graphiql(incoming);
    record.isOperation = true;
    refuseForgery(incoming, cors.allows);
    return endpoint.answer(incoming, record);
  }

  return {
    metrics: metrics.registry,
    fetch: async (request) => toResponse(await respond(fromFetch(request))),
    listen: () =>
      listen(config, respond, {
        failed: (err) => log.error({ err }, 'answering failed'),
        stopping: () => (stopping = true),
        overdue: () => operations.abort(unavailable('The service is stopping. Send the request again.')),
        settled: () => operations.settled(),
      }),
  };
}

function requireMethod({ method }: Incoming, allowed: readonly string[]): void {
  if (allowed.includes(method)) return;
  throw refusal(
    405,
    'BAD_USER_INPUT',
    `Expected ${allowed.join(' or ')} here, came ${method}.`,
    { argument: 'method' },
    { allow: allowed.join(', ') },
  );
}
