import { badInput } from '../errors';
import type { EntityType } from '../ontology/entity-types';
import type { InstrumentKind } from '../ontology/enums';
import { firstDay, lastDay } from '../ontology/partial-date';
import { fold } from '../search/fold';
import type { Order } from '../store/page-keys';
import type { PageArguments } from './page';

/** How an entity takes part in an instrument. */
export const involvementKinds = {
  PARTY: undefined,
  SIGNATORY: undefined,
  CONCERNED: 'The instrument is about it.',
} as const;

export type InvolvementKind = keyof typeof involvementKinds;

export interface InstrumentFilter {
  readonly kinds?: readonly InstrumentKind[] | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly topics?: readonly string[] | null | undefined;
  readonly drafts?: boolean | null | undefined;
}

/** What a client asks of a list of instruments. */
export interface InstrumentQuery extends PageArguments {
  readonly types: readonly EntityType[];
  readonly involving?: readonly string[] | null | undefined;
  readonly involvingAny?: readonly string[] | null | undefined;
  readonly as?: readonly InvolvementKind[] | null | undefined;
  readonly throughBodies?: boolean | null | undefined;
  readonly filter?: InstrumentFilter | null | undefined;
  readonly orderBy?: { readonly field?: 'DATE' | 'NAME' | null; readonly direction?: Order | null } | null | undefined;
}

/** The most entities or topics that one list may name. */
const mostNames = 100;

/** The longest text that is looked for: no name is longer. */
export const longestName = 2_000;

/** The parameters of instrument/_filter. */
export function filterParameters({ types, filter }: InstrumentQuery) {
  const { kinds, from, to, name, drafts } = filter ?? {};
  return {
    types: [...types],
    drafts: drafts ? [false, true] : [false],
    kinds: [...(kinds ?? [])],
    firstDay: from ? firstDay(from) : '',
    lastDay: to ? lastDay(to) : '',
    words: (name ?? '').split(/\s+/).map(fold).filter(Boolean),
  };
}

/** Whether the filter leaves everything in, but for drafts: then counts are stored. */
export function isUnfiltered({ filter }: InstrumentQuery): boolean {
  const { kinds, from, to, name, topics } = filter ?? {};
  return !kinds && !from && !to && !name && !topics;
}

/** Throws BAD_USER_INPUT for what cannot be meant. */
export function checkQuery(query: InstrumentQuery): void {
  const { involving, involvingAny, as, filter } = query;
  for (const [argument, list] of Object.entries({
    involving,
    involvingAny,
    as,
    'filter.kinds': filter?.kinds,
    'filter.topics': filter?.topics,
  })) {
    if (list?.length === 0)
      throw badInput(argument, `\`${argument}\` is an empty list, which nothing can match; leave it out to match everything.`);
    if (list && list.length > mostNames) {
      throw badInput(argument, `\`${argument}\` may name at most ${mostNames}; it names ${list.length}.`, {
        limit: mostNames,
        actual: list.length,
      });
    }
  }
  const { from, to, name } = filter ?? {};
  if (name && name.length > longestName) {
    throw badInput('filter.name', `\`name\` may have at most ${longestName} characters; it has ${name.length}.`, {
      limit: longestName,
      actual: name.length,
    });
  }
  if (from && to && firstDay(from) > lastDay(to)) throw badInput('filter.from', `\`from\` (${from}) is after \`to\` (${to}).`);
}
