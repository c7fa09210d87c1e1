import type { AccordError, ErrorCode } from '../errors';

/** What an assistant can do about an error. */
const advice: Partial<Record<ErrorCode, string>> = {
  NOT_FOUND: 'If one of these is meant, call again with its identifier; else look for it with the tool `search`.',
  AMBIGUOUS: 'Call again with the identifier of the one that is meant.',
  CURSOR_INVALID:
    'Take `cursor` from `nextCursor` of the page before, with all other arguments as they were; or leave it out to begin again.',
  QUERY_TOO_COMPLEX: 'Ask for less: a smaller `first`, `limit`, `depth` or `maxLength`, or only some `relationTypes`.',
  TIMEOUT: 'Ask for less: a smaller `first`, `limit`, `depth` or `maxLength`, or only some `relationTypes`.',
  UNAVAILABLE: 'Nothing is wrong with the call: the same may succeed later. If it does not, the person must see to the service.',
  RATE_LIMITED: 'Nothing is wrong with the call: the same may succeed later.',
};

const nothingLike = 'Look for it with the tool `search`, by another name or a part of it.';

/** An error in words that tell an assistant what to do: the code, what happened, which choices exist, and what next. */
export function describeError({ code, message, details }: AccordError): string {
  const choices = [...entitiesIn(details['candidates']), ...entitiesIn(details['suggestions'])];
  const list = choices.map(({ id, type, name }) => `- ${id} (${type}) ${name}`);
  const next = code === 'NOT_FOUND' && list.length === 0 ? nothingLike : advice[code];
  return [`${code}: ${message}`, ...list, ...(next ? [next] : [])].join('\n');
}

interface Choice {
  readonly id: string;
  readonly type: string;
  readonly name: string;
}

function entitiesIn(value: unknown): Choice[] {
  return Array.isArray(value) ? (value as Choice[]) : [];
}
