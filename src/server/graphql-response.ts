import type { ExecutionResult } from 'graphql';
import { readWishes } from './header-wishes';
import type { Incoming } from './incoming';
import { refusal } from './refusal';
import type { Reply } from './reply';

export type MediaType = 'application/json' | 'application/graphql-response+json';

/** The form of the answer that the client likes best. Throws a refusal where it takes neither. */
export function chooseMediaType(incoming: Incoming): MediaType {
  const accept = incoming.header('accept');
  if (accept === null) return 'application/json';
  for (const { value, weight } of readWishes(accept)) {
    if (weight === 0) continue;
    if (value === 'application/graphql-response+json') return value;
    if (value === 'application/json' || value === 'application/*' || value === '*/*') return 'application/json';
  }
  throw refusal(406, 'BAD_USER_INPUT', `Expected to be accepted: application/json or application/graphql-response+json; came ${accept}.`, {
    argument: 'accept',
  });
}

/** What the status of an answer without data says; 400 for the other codes. */
const statuses: Readonly<Record<string, number>> = {
  TIMEOUT: 504,
  UNAVAILABLE: 503,
  INTERNAL: 500,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
};

/**
 * Clients that take `application/json` only get 200 for every answer that can be read; `application/graphql-response+json`
 * lets the status say whether there is data (GraphQL over HTTP, section 6.4).
 */
export function graphqlReply(result: ExecutionResult, mediaType: MediaType): Reply {
  const code = result.errors?.[0]?.extensions['code'];
  const hasData = result.data !== undefined || mediaType === 'application/json';
  return {
    status: hasData ? 200 : (statuses[String(code)] ?? 400),
    headers: { 'content-type': `${mediaType}; charset=utf-8`, 'cache-control': 'no-store', vary: 'accept, accept-language' },
    body: JSON.stringify(result),
  };
}
