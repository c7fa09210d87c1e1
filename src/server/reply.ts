import { Readable } from 'node:stream';
import type { AccordError } from '../errors';

/** An answer before it is compressed and sent. Header names are in lower case. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /**
   * A string where it can be: Node sends it in one piece with the headers, at half the cost of bytes. A download that may be
   * larger than memory is a stream.
   */
  readonly body: string | Uint8Array | Readable;
}

/** A reply whose body is at hand. */
export type WholeReply = Reply & { readonly body: string | Uint8Array };

export function isWhole(reply: Reply): reply is WholeReply {
  return !(reply.body instanceof Readable);
}

export function jsonReply(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(value),
  };
}

/** An error in the shape of a GraphQL answer, so that a client reads one shape wherever it comes from. */
export function errorReply(status: number, error: AccordError, headers: Readonly<Record<string, string>> = {}): Reply {
  return jsonReply(status, { errors: [{ message: error.message, extensions: { code: error.code, ...error.details } }] }, headers);
}

export function emptyReply(status: number, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers, body: '' };
}

/** Answers without a body must not carry one, not even an empty one. */
export function toResponse(reply: Reply): Response {
  const { status, headers, body } = reply;
  if (body instanceof Readable) return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, { status, headers });
  return new Response(body.length === 0 ? null : (body as string | Uint8Array<ArrayBuffer>), { status, headers });
}

/** Notes that an answer depends on these headers of the request. */
export function withVary(headers: Readonly<Record<string, string>>, ...names: string[]): Record<string, string> {
  const all = new Set([...(headers['vary']?.split(', ') ?? []), ...names]);
  return { ...headers, vary: [...all].join(', ') };
}
