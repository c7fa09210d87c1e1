import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AddressInfo, Socket } from 'node:net';
import { type Config, ConfigError } from '../config';
import { fromNode } from './incoming';
import type { Respond } from './responder';

export interface Listening {
  /** Where it can be reached from this machine: `http://127.0.0.1:4000`. */
  readonly url: string;
  /**
   * Accepts nothing more, answers what is in flight, and resolves when that is done. What takes longer than `graceMs` is
   * answered with UNAVAILABLE.
   */
  close(graceMs?: number): Promise<void>;
}

export interface ListenHooks {
  /** An answer could not be sent: a fault of ours. */
  failed(error: unknown): void;
  stopping(): void;
  /** The grace is over: what still runs must end. */
  overdue(): void;
  settled(): Promise<void>;
}

/** Container hosts kill ten seconds after they ask a process to stop. */
const defaultGraceMs = 8_000;

/** Opens the port of the settings. Throws ConfigError where it cannot be had. */
export async function listen(config: Config, respond: Respond, hooks: ListenHooks): Promise<Listening> {
  let stopping = false;
  const server = createServer({ requestTimeout: 30_000, keepAliveTimeout: 65_000 }, (request, response) => {
    serve(request, response, respond, () => stopping).catch((error: unknown) => {
      hooks.failed(error);
      response.destroy();
    });
  });
  const idle = trackIdle(server);
  await bind(server, config);
  return {
    url: urlOf(server, config.host),
    async close(graceMs = defaultGraceMs) {
      stopping = true;
      hooks.stopping();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of idle) socket.destroy();
      const overdue = setTimeout(hooks.overdue, graceMs);
      const force = setTimeout(() => server.closeAllConnections(), graceMs + 500);
      await closed;
      clearTimeout(overdue);
      clearTimeout(force);
      await hooks.settled();
    },
  };
}

/** Connections on which nothing is asked, those included that a browser opens ahead and Node does not call idle. */
function trackIdle(server: Server): ReadonlySet<Socket> {
  const idle = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    idle.add(socket);
    socket.once('close', () => idle.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    idle.delete(socket);
    response.once('close', () => !socket.destroyed && idle.add(socket));
  });
  return idle;
}

async function serve(request: IncomingMessage, response: ServerResponse, respond: Respond, isStopping: () => boolean): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const reply = await respond(fromNode(request, gone.signal));
  if (response.destroyed) return;
  // Connections that stay open would hold up the stop.
  if (isStopping()) response.setHeader('connection', 'close');
  response.writeHead(reply.status, { ...reply.headers });
  if (reply.body instanceof Readable) await pipeline(reply.body, response).catch(() => response.destroy());
  else response.end(reply.body);
}

function bind(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new ConfigError(`PORT is ${port}, which another process uses on ${host}; expected a free one, or 0 to pick one.`);
    case 'EACCES':
      return new ConfigError(`PORT is ${port}, which this user may not open; expected one from 1024 up.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ConfigError(`HOST is "${host}", which is no address of this machine; expected 127.0.0.1, 0.0.0.0 or one of its own.`);
    default:
      return error;
  }
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
