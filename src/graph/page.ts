import { crc32 } from 'node:zlib';
import { AccordError, badInput } from '../errors';
import { separator } from '../store/page-keys';

/** One page of a list, in reading order. */
export interface Page<Item> {
  readonly edges: readonly Item[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** An item of a list. Its cursor is made when it is asked for. */
export class Edge<Node> {
  constructor(
    private readonly list: string,
    private readonly key: string,
    readonly node: Node,
  ) {}

  get cursor(): string {
    return cursorOf(this.list, this.key);
  }
}

/** A list of which a page is asked for; each part is read only when it is asked for. */
export interface List<Item> {
  page(): Promise<Page<Item>>;
  totalCount(): Promise<number>;
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
 * Checks what a client asks. `list` gives what `listName` says of the list: a cursor of another one is CURSOR_INVALID.
 * A negative size, one over the cap, and first with before or last are BAD_USER_INPUT.
 */
export function pageRequest(list: () => string, page: PageArguments, cap: number, fallback = defaultPageSize): PageRequest {
  const { first, after, last, before } = page;
  if (isGiven(first) && isGiven(last)) throw badInput('last', 'Give `first` or `last`, not both.');
  if (isGiven(last) && isGiven(after)) throw badInput('after', 'Give `last` with `before`, or `first` with `after`.');
  if (isGiven(before) && (isGiven(first) || isGiven(after)))
    throw badInput('before', 'Give `before` with `last`, or `after` with `first`.');
  const backwards = isGiven(last) || isGiven(before);
  const cursor = backwards ? before : after;
  return {
    size: pageSize(backwards ? 'last' : 'first', backwards ? last : first, cap, fallback),
    backwards,
    key: isGiven(cursor) ? keyOfCursor(list(), cursor, backwards ? 'before' : 'after') : undefined,
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

/** Tells a list from every other: whose it is, what it leaves out, and its order. */
export function listName(...parts: readonly unknown[]): string {
  return JSON.stringify(parts);
}

/** An opaque pointer to an item: its key in the list, and a checksum that ties it to that list. */
export function cursorOf(list: string, key: string): string {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(key, crc32(list + separator)));
  return Buffer.concat([Buffer.from(key), checksum]).toString('base64url');
}

function keyOfCursor(list: string, cursor: string, argument: string): string {
  const key = Buffer.from(cursor, 'base64url').subarray(0, -4).toString('utf8');
  if (key === '' || cursorOf(list, key) !== cursor) {
    const shown = JSON.stringify(cursor.slice(0, 100));
    throw new AccordError('CURSOR_INVALID', `The cursor ${shown} is not one of this list in this order. Start again without a cursor.`, {
      argument,
    });
  }
  return key;
}

/** A page of what was read, one item more than asked: that one only tells whether there is a next page. */
export function toPage<Item>(request: PageRequest, read: readonly Item[]): Page<Item> {
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
