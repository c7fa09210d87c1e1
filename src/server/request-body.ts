import { messageOf } from '../errors';
import type { Incoming } from './incoming';
import { refusal } from './refusal';

/** What a client asks for: the parameters of GraphQL over HTTP. */
export interface Params {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
  readonly extensions?: Record<string, unknown>;
}

/** Deeper input serves nobody, and deep enough input ends the process of the embedded engine. */
const maxJsonDepth = 64;

const jsonTypes = ['application/json', 'application/graphql+json'];

/** Reads the parameters of a POST or GET. Throws a refusal that says which part cannot be read. */
export async function readParams(incoming: Incoming, bodyLimit: number): Promise<Params> {
  if (incoming.method === 'GET') return checkParams(fromQueryString(incoming.url.searchParams), 'the address');
  requireJson(incoming);
  const text = decode(await incoming.readBody(bodyLimit));
  return checkParams(parseJson(text, 'body'), 'the body');
}

function fromQueryString(parameters: URLSearchParams): Record<string, unknown> {
  const json = (name: string) => {
    const text = parameters.get(name);
    return text ? parseJson(text, name) : undefined;
  };
  return {
    query: parameters.get('query') ?? undefined,
    operationName: parameters.get('operationName') || undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  };
}

function requireJson(incoming: Incoming): void {
  const type = incoming.header('content-type');
  const essence = type?.split(/[;,]/)[0]?.trim().toLowerCase();
  if (!essence || !jsonTypes.includes(essence)) {
    throw refusal(415, 'BAD_USER_INPUT', `Expected content-type application/json, came ${type ?? 'none'}.`, { argument: 'content-type' });
  }
  const encoding = incoming.header('content-encoding');
  if (encoding && encoding !== 'identity') {
    throw refusal(415, 'BAD_USER_INPUT', `Expected a body that is not compressed, came content-encoding ${encoding}.`, {
      argument: 'content-encoding',
    });
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw refusal(400, 'BAD_USER_INPUT', 'Expected a body in UTF-8, came bytes that are not.', { argument: 'body' });
  }
}

function parseJson(text: string, argument: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refusal(400, 'BAD_USER_INPUT', `Expected JSON in ${argument}: ${messageOf(error)}.`, { argument });
  }
  if (isDeeperThan(value, maxJsonDepth)) {
    throw refusal(400, 'BAD_USER_INPUT', `JSON in ${argument} may be nested ${maxJsonDepth} levels deep; this is deeper.`, {
      argument,
      limit: maxJsonDepth,
    });
  }
  return value;
}

/** Level by level, so that no depth can exhaust the stack. */
function isDeeperThan(value: unknown, limit: number): boolean {
  let level = [value];
  for (let depth = 0; depth <= limit; depth += 1) {
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
    if (level.length === 0) return false;
  }
  return true;
}

function checkParams(value: unknown, where: string): Params {
  if (!isRecord(value)) throw wrongType('body', 'a JSON object with the key "query"', value);
  const { query, operationName, variables, extensions } = value;
  if (query === undefined || query === null) throw noQuery(extensions, where);
  if (typeof query !== 'string') throw wrongType('query', 'a string', query);
  if (!isAbsent(operationName) && typeof operationName !== 'string') throw wrongType('operationName', 'a string', operationName);
  if (!isAbsent(variables) && !isRecord(variables)) throw wrongType('variables', 'an object', variables);
  if (!isAbsent(extensions) && !isRecord(extensions)) throw wrongType('extensions', 'an object', extensions);
  // Null is the same as absent.
  return {
    query,
    operationName: operationName ?? undefined,
    variables: variables ?? undefined,
    extensions: extensions ?? undefined,
  };
}

/** A client that asks by the hash of a query learns that it must send the text. */
function noQuery(extensions: unknown, where: string): Error {
  if (isRecord(extensions) && 'persistedQuery' in extensions) {
    return refusal(400, 'PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
  }
  return refusal(400, 'BAD_USER_INPUT', `Expected a GraphQL document under "query" in ${where}, came none.`, { argument: 'query' });
}

function wrongType(argument: string, expected: string, actual: unknown): Error {
  const came = actual === null ? 'null' : Array.isArray(actual) ? 'a list' : `a value of type ${typeof actual}`;
  const hint = argument === 'body' && Array.isArray(actual) ? ' Several operations at once are not accepted: send one request each.' : '';
  return refusal(400, 'BAD_USER_INPUT', `Expected ${expected} as ${argument}, came ${came}.${hint}`, { argument });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}
