import type { EntityType } from '../ontology/entity-types';
import { isDated } from '../ontology/ontology';
import { firstDay, lastDay } from '../ontology/partial-date';

/**
 * Page keys: one stored, never-null string by which a list is ordered and cut.
 * The parts are joined by U+0001, which sorts below every printable character, so that "ab" comes before "abc" whatever follows.
 */
export const separator = '\u0001';

/** Just above every key that starts with a given part and a separator. */
const afterSeparator = '\u0002';

/** Marks the undated: above every digit, so that they come last in ascending order. */
const undated = '~';

/** `first day·last day·id`, or `~·id` for what has no date. */
export function dateKey(date: string | undefined | null, id: string): string {
  return date ? [firstDay(date), lastDay(date), id].join(separator) : [undated, id].join(separator);
}

/** `folded name·id`. Names are compared by code point after NFKC and lower case, on their first 200 characters. */
export function nameKey(name: string, id: string): string {
  return [foldForOrder(name), id].join(separator);
}

/**
 * The name as lists are ordered by it. Neo4j compares what it stores by code point and what comes as a parameter by UTF-16
 * unit, in which 𠮷 is below 﨑: what is above every key's characters is written in digits, so that both orders are one.
 */
function foldForOrder(name: string): string {
  const characters = Array.from(name.normalize('NFKC').toLowerCase()).slice(0, 200);
  return characters
    .map((character) => (character <= afterSeparator ? ' ' : character < highest ? character : inDigits(character)))
    .join('');
}

/** The last character below the surrogates: no key holds a higher one. */
const highest = '\uD7FF';

function inDigits(character: string): string {
  return highest + (character.codePointAt(0) ?? 0).toString(16).padStart(6, '0');
}

/** The key of an entity as the far end of a relation: `0·dateKey` for instruments and events, `1·nameKey` for the rest. */
export function endKey(entity: { id: string; type: EntityType; name: string; leadingDate: string | undefined | null }): string {
  return isDated(entity.type)
    ? ['0', dateKey(entity.leadingDate, entity.id)].join(separator)
    : ['1', nameKey(entity.name, entity.id)].join(separator);
}

/** The key of a relation in the list of one of its ends: `near id·end key of the far end·relation id`. */
export function hubKey(nearId: string, farEndKey: string, relationId: string): string {
  return [nearId, farEndKey, relationId].join(separator);
}

/** The stretch of one end's list that holds its relations to one far end, both bounds exclusive. */
export function keysBetween(nearId: string, farEndKey: string): { low: string; high: string } {
  const key = [nearId, farEndKey].join(separator);
  return { low: key + separator, high: key + afterSeparator };
}

/** The ids of both ends of a relation, which its two hub keys start with. */
export function endsOfRelation(keys: { fromKey: string; toKey: string }): { from: string; to: string } {
  return { from: firstPart(keys.fromKey), to: firstPart(keys.toKey) };
}

function firstPart(key: string): string {
  return key.slice(0, key.indexOf(separator));
}

/** A stretch of keys, both bounds exclusive, read upwards or downwards. */
export interface KeyRange {
  readonly low: string;
  readonly high: string;
  readonly descending: boolean;
}

export type Order = 'ASC' | 'DESC';

/** The ranges that a list by date consists of, in reading order: the undated come last in both directions. */
export function dateRanges(order: Order, prefix = '', bounds: { from?: string; to?: string } = {}): KeyRange[] {
  const descending = order === 'DESC';
  const dated = {
    low: prefix + (bounds.from ? firstDay(bounds.from) : ''),
    high: prefix + (bounds.to ? lastDay(bounds.to) + afterSeparator : undated),
    descending,
  };
  if (bounds.from || bounds.to) return [dated];
  return [dated, { low: prefix + undated, high: prefix + undated + afterSeparator, descending }];
}

/** The one range of a list by name or identifier. */
export function plainRange(order: Order, prefix = ''): KeyRange {
  return { low: prefix, high: prefix + highest + highest, descending: order === 'DESC' };
}

/** The ranges of one end's list of relations of a type: dated far ends newest first, then the others by name. */
export function hubRanges(nearId: string, farTypes: readonly EntityType[]): KeyRange[] {
  const near = nearId + separator;
  const dated = farTypes.some(isDated) ? dateRanges('DESC', near + '0' + separator) : [];
  const named = farTypes.every(isDated) ? [] : [{ low: near + '1' + separator, high: near + '1' + afterSeparator, descending: false }];
  return [...dated, ...named];
}

/** What is left of the ranges of a list after the row with this key. */
export function rangesAfter(ranges: readonly KeyRange[], key: string): KeyRange[] {
  const at = ranges.findIndex((range) => compareKeys(key, range.low) > 0 && compareKeys(key, range.high) < 0);
  const range = ranges[at];
  if (!range) return [...ranges];
  // Keys that go on after this one and a separator belong to the same row.
  const rest = range.descending ? { ...range, high: key } : { ...range, low: key + afterSeparator };
  return [rest, ...ranges.slice(at + 1)];
}

/** The same list read from its end. */
export function reversed(ranges: readonly KeyRange[]): KeyRange[] {
  return ranges.map((range) => ({ ...range, descending: !range.descending })).reverse();
}

function compareKeys(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Compares rows of several ranges as they are read: range by range (`place` counts them), each in its direction. */
export function readingOrder(ranges: readonly KeyRange[]): (a: Placed, b: Placed) => number {
  return (a, b) => a.place - b.place || (ranges[a.place]?.descending ? compareKeys(b.key, a.key) : compareKeys(a.key, b.key));
}

/** A row with the range that it is from. */
export interface Placed {
  readonly place: number;
  readonly key: string;
}

/** Ranges as statements take them: those to be read downwards and those upwards, each with its place unless it has one. */
export function rangeParameters<T extends KeyRange & { readonly place?: number }>(ranges: readonly T[]) {
  const placed = ranges.map((range, index) => ({ place: index, ...range }));
  const without = ({ descending: _, ...range }: (typeof placed)[number]) => range;
  return {
    down: placed.filter(({ descending }) => descending).map(without),
    up: placed.filter(({ descending }) => !descending).map(without),
  };
}
