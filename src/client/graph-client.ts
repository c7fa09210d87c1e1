import { AccordError, messageOf, type ErrorCode } from '../errors';

/** Asks a graph, wherever it is: operations go the same way, under the same limits, to another process or within this one. */
export interface GraphClient {
  /** For a log: what is asked. */
  readonly describe: string;
  /** Answers with `data`. Throws the first error of an answer as an AccordError with its code, and UNAVAILABLE where none comes. */
  query<Data>(document: string, variables?: Readonly<Record<string, unknown>>, signal?: AbortSignal): Promise<Data>;
  /** Gives back what it holds. */
  close(): Promise<void>;
}

/** Brings a request for a path to the graph. Throws UNAVAILABLE where there is no answer. */
export type Send = (path: string, request: RequestInit) => Promise<{ status: number; text: string }>;

/** A client of whatever `send` reaches. */
export function createGraphClient(parts: { describe: string; send: Send; close(): Promise<void> }): GraphClient {
  return {
    describe: parts.describe,
    close: parts.close,
    async query<Data>(document: string, variables = {}, signal?: AbortSignal) {
      signal?.throwIfAborted();
      const { status, text } = await parts.send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: document, variables }),
        signal,
      });
      signal?.throwIfAborted();
      return dataOf(text, status) as Data;
    },
  };
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

function dataOf(text: string, status: number): unknown {
  const { data, errors = [] } = read(text, status);
  const [error] = errors;
  if (!error) return data;
  const { code, ...details } = error.extensions ?? {};
  throw new AccordError((code ?? 'INTERNAL') as ErrorCode, error.message, details);
}

/** What answers at an address may be something else than this service, such as a proxy. */
function read(text: string, status: number): Answer {
  try {
    const answer = JSON.parse(text) as Answer | null;
    if (answer && ('data' in answer || Array.isArray(answer.errors))) return answer;
  } catch (error) {
    throw notGraphql(status, messageOf(error));
  }
  throw notGraphql(status, 'it holds neither data nor errors');
}

function notGraphql(status: number, reason: string): AccordError {
  return new AccordError('UNAVAILABLE', `The answer, of status ${status}, is none of GraphQL: ${reason}.`);
}
