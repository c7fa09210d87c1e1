import { AccordError, badInput } from '../errors';
import { separator } from '../store/page-keys';

/** One page of a list, in reading order. */
export interface Page<Edge> {
  readonly edges: readonly Edge[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** What a client asks of a list. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** What is read: `size` items from one end of the list, beyond the item with `key` if given. */
export interface PageRequest {
  readonly size: number;
  readonly backwards: boolean;
  readonly key: string | undefined;
}

export const defaultPageSize = 20;
export const nestedCap = 100;
export const rootCap = 500;

/**
 * Checks what a client asks. `list` names the list and its order: a cursor of another one is CURSOR_INVALID.
 * A negative size, one over the cap, and first with before or last are BAD_USER_INPUT.
 */
export function pageRequest(list: string, page: PageArguments, cap: number, fallback = defaultPageSize): PageRequest {
  const { first, after, last, before } = page;
  if (isGiven(first) && isGiven(last)) throw badInput('last', 'Give `first` or `last`, not both.');
  if (isGiven(last) && isGiven(after)) throw badInput('after', 'Give `last` with `before`, or `first` with `after`.');
  if (isGiven(before) && (isGiven(first) || isGiven(after))) throw badInput('before', 'Give `before` with `last`, or `after` with `first`.');
  const backwards = isGiven(last) || isGiven(before);
  const cursor = backwards ? before : after;
  return {
    size: pageSize(backwards ? 'last' : 'first', backwards ? last : first, cap, fallback),
    backwards,
    key: isGiven(cursor) ? keyOfCursor(list, cursor) : undefined,
  };
}

/** The number of items that a client may ask for at once. */
export function pageSize(argument: string, wanted: number | null | undefined, cap: number, fallback = defaultPageSize): number {
  const size = wanted ?? fallback;
  if (size < 0 || size > cap) {
    throw badInput(argument, `\`${argument}\` may be from 0 to ${cap}; it is ${size}.`, { limit: cap, actual: size });
  }
  return size;
}

/** An opaque pointer to an item: the list it belongs to and its key in there. */
export function cursorOf(list: string, key: string): string {
  return Buffer.from(`${list}${separator}${separator}${key}`).toString('base64url');
}

function keyOfCursor(list: string, cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const [head, ...rest] = text.split(separator + separator);
  const key = rest.join(separator + separator);
  if (head !== list || key === '' || cursorOf(list, key) !== cursor) {
    throw new AccordError('CURSOR_INVALID', `The cursor ${JSON.stringify(cursor.slice(0, 100))} is not one of this list in this order. Start again without a cursor.`);
  }
  return key;
}

/** A page of what was read, one item more than asked: that one only tells whether there is a next page. */
export function toPage<Edge>(request: PageRequest, read: readonly Edge[]): Page<Edge> {
  const hasMore = read.length > request.size;
  const kept = read.slice(0, request.size);
  const hasOther = request.key !== undefined;
  return request.backwards
    ? { edges: kept.reverse(), hasPreviousPage: hasMore, hasNextPage: hasOther }
    : { edges: kept, hasNextPage: hasMore, hasPreviousPage: hasOther };
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
