import type { IncomingMessage } from 'node:http';
import { refusal } from './refusal';

/** A request as this service reads it, whether it came through a port or through `fetch`. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  /** The value of a header, null where it is absent. */
  header(name: string): string | null;
  /** Aborts when the client goes away. */
  readonly signal: AbortSignal;
  /** The whole body. Throws a refusal as soon as it is known to be longer than `limit` bytes. */
  readBody(limit: number): Promise<Uint8Array>;
}

export function fromFetch(request: Request): Incoming {
  return {
    method: request.method,
    url: new URL(request.url),
    header: (name) => request.headers.get(name),
    signal: request.signal,
    readBody(limit) {
      const announced = request.headers.get('content-length');
      if (announced !== null && Number(announced) > limit) throw tooLong(limit, Number(announced));
      return collect(request.body ?? [], limit);
    },
  };
}

/** Node holds a body to its Content-Length, so one without a length is refused and no more is read than was announced. */
export function fromNode(request: IncomingMessage, signal: AbortSignal): Incoming {
  return {
    method: request.method ?? 'GET',
    url: urlOf(request.url ?? '/'),
    header: (name) => headerOf(request, name),
    signal,
    async readBody(limit) {
      const announced = request.headers['content-length'];
      if (announced === undefined) {
        throw refusal(411, 'BAD_USER_INPUT', 'The body comes without its length; send a Content-Length header.', { argument: 'body' });
      }
      if (Number(announced) > limit) throw tooLong(limit, Number(announced));
      return collect(request, limit);
    },
  };
}

/** The Host header is a client's claim and not needed here. What is no address leads nowhere. */
function urlOf(target: string): URL {
  const text = target.startsWith('/') ? `http://localhost${target}` : target;
  return new URL(URL.canParse(text) ? text : `http://localhost/${encodeURIComponent(target)}`);
}

function headerOf(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : (value ?? null);
}

async function collect(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.byteLength;
    if (length > limit) throw tooLong(limit, length);
    parts.push(chunk);
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

function tooLong(limit: number, actual: number): Error {
  return refusal(413, 'BAD_USER_INPUT', `The body may have at most ${limit} bytes; this one has ${actual} or more.`, {
    argument: 'body',
    limit,
    actual,
  });
}
