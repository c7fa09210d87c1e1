import { entityType, instrumentTypes } from '../ontology/ontology';
import type { Parameters, Row, Value } from '../store/engine';
import { rangeParameters, separator, type KeyRange, type Order } from '../store/page-keys';
import type { Slots } from '../store/statements';
import type { StoreReader } from '../store/store';
import type { EntityProperty } from '../store/stored';
import { entityFrom, type Entity } from './entity';
import { innerList, type InnerLists } from './inner-list';
import { filterParameters, type InstrumentQuery, type InvolvementKind } from './instrument-query';
import { groupParameters, type InvolvementGroup, type NamedEntity } from './involvement-groups';
import type { Page } from './page';
import type { RelatedEdge, RelationList } from './relation-list';

/** What a page is read from: everything, or the relations of a group of entities. */
export interface InstrumentSource {
  readonly driver: InvolvementGroup | undefined;
  readonly others: readonly InvolvementGroup[];
}

/** The label that all instruments of the query's types have, and no others. */
export function labelOf({ types }: InstrumentQuery): string {
  const [only] = types;
  return only && types.length === 1 ? entityType(only).label : (entityType(instrumentTypes[0]!).family ?? 'Entity');
}

/** How a query is ordered, newest first unasked. */
export function orderOf({ orderBy }: InstrumentQuery): { field: 'DATE' | 'NAME'; order: Order } {
  return { field: orderBy?.field ?? 'DATE', order: orderBy?.direction ?? 'DESC' };
}

/** Which part of the streams of a query is read, and what of it. */
export interface PartOfStreams {
  readonly ranges: readonly KeyRange[];
  readonly limit: number;
  readonly properties: readonly EntityProperty[];
  /** Whether it is wanted how many instruments there are in all. */
  readonly counted: boolean;
  /** A list to be read along with each instrument, where the statement can. */
  readonly inner: RelationList | undefined;
}

/** Instruments in reading order, each with the number of its range and the inner list where one was read along. */
type Stream = (readonly [place: number, instrument: Entity, inner?: Page<RelatedEdge>])[];

export interface Streams {
  /** Each is cut at `limit`. */
  readonly streams: readonly Stream[];
  readonly total?: number | undefined;
}

/** Reads each stream in reading order: everything is one, a group is one for each kind of involvement. */
export async function readStreams(
  reader: StoreReader,
  query: InstrumentQuery,
  { driver, others }: InstrumentSource,
  part: PartOfStreams,
): Promise<Streams> {
  const { ranges, limit, properties, counted } = part;
  const filter = { ...filterParameters(query), limit, properties: [...properties] };
  const byName = orderOf(query).field === 'NAME';
  const bounds = { ...filter, ...rangeParameters(ranges) };
  if (!driver) return { streams: [await readAll(reader, bounds, { label: labelOf(query), key: byName ? 'nameKey' : 'dateKey' }, part)] };
  if (byName) {
    const parameters = { ...bounds, ...groupParameters(others), ...involvedParameters(driver) };
    const found = inReadingOrder<Value>(await reader.run('instrument/involving-by-name', parameters));
    return { streams: [found.map(([place, values]) => [place, entityFrom(values, properties)] as const).slice(0, limit)] };
  }
  const rows = await reader.run('instrument/involving', {
    ...filter,
    ...groupParameters(others),
    ...involvedParameters(driver),
    ...streamParameters(driver, ranges),
    counted: counted ? [true] : [],
  });
  return streamsOf(rows, properties);
}

/** All instruments as one stream, with the inner list of each where one is wanted. */
async function readAll(
  reader: StoreReader,
  bounds: Parameters,
  slots: Slots,
  { properties, limit, inner }: PartOfStreams,
): Promise<Stream> {
  if (!inner) {
    const found = inReadingOrder<Value>(await reader.run('instrument/page', bounds, slots));
    return found.map(([place, values]) => [place, entityFrom(values, properties)] as const).slice(0, limit);
  }
  const { way, slots: innerSlots, parameters, pageOf } = innerList(inner);
  const name = way === 'in' ? 'instrument/page-with-lists-in' : 'instrument/page-with-lists-out';
  const rows = await reader.run(name, { ...bounds, ...parameters }, { ...slots, ...innerSlots });
  return inReadingOrder<[Value, InnerLists]>(rows)
    .slice(0, limit)
    .map(([place, [values, lists]]) => {
      const instrument = entityFrom(values, properties);
      return [place, instrument, pageOf(instrument, lists)] as const;
    });
}

/** What rows hold of stretches, in the order of these. */
function inReadingOrder<Found>(rows: readonly Row[]): (readonly [place: number, found: Found])[] {
  return rows
    .map((row) => [row['place'] as number, row['found'] as unknown as Found[]] as const)
    .sort(([a], [b]) => a - b)
    .flatMap(([place, found]) => found.map((each) => [place, each] as const));
}

/** The same streams of one entity and its bodies, which are `members`: none where there is no such entity. */
export async function readStreamsOfOne(
  reader: StoreReader,
  query: InstrumentQuery,
  { id, kinds, bodies }: NamedEntity,
  { ranges, limit, properties, counted }: PartOfStreams,
): Promise<Streams & { members: readonly string[] }> {
  const { down, up } = rangeParameters(ranges.map((range, place) => ({ place, ...hubRange('', range) })));
  const once = (kind: InvolvementKind) => (counted && kinds.includes(kind) ? [true] : []);
  const rows = await reader.run('instrument/involving-one', {
    ...filterParameters(query),
    ...streamsByKind(kinds, down, up),
    id,
    bodies: [...bodies],
    limit,
    properties: [...properties],
    asParty: once('PARTY'),
    asSignatory: once('SIGNATORY'),
    asSubject: once('CONCERNED'),
  });
  const members = rows.flatMap((row) => (row['who'] as string[] | null) ?? []);
  const { streams, total } = streamsOf(rows, properties);
  return { streams, total: counted ? total : undefined, members };
}

function streamsOf(rows: readonly Row[], properties: readonly EntityProperty[]): Streams {
  const streams = rows.map((row) =>
    (row['found'] as [number, Value][]).map(([place, values]) => [place, entityFrom(values, properties)] as const),
  );
  return { streams, total: rows.map((row) => row['n']).find((n) => n !== null) as number | undefined };
}

/** The stretches of the lists of a group's members: those of each way of taking part in which they count. */
function streamParameters({ members, kinds }: InvolvementGroup, ranges: readonly KeyRange[]) {
  const { down, up } = rangeParameters(members.flatMap((id) => ranges.map((range, place) => ({ id, place, ...hubRange(id, range) }))));
  return streamsByKind(kinds, down, up);
}

/** Stretches for the kinds of involvement that are wanted, none for the others. */
function streamsByKind<Stretch>(kinds: readonly InvolvementKind[], down: Stretch[], up: Stretch[]) {
  const of = (kind: InvolvementKind, part: Stretch[]) => (kinds.includes(kind) ? part : []);
  return {
    partiesDown: of('PARTY', down),
    partiesUp: of('PARTY', up),
    signatoriesDown: of('SIGNATORY', down),
    signatoriesUp: of('SIGNATORY', up),
    subjectsDown: of('CONCERNED', down),
    subjectsUp: of('CONCERNED', up),
  };
}

/** The parameters of instrument/_involved. */
export function involvedParameters({ members, kinds }: InvolvementGroup) {
  const of = (kind: (typeof kinds)[number]) => (kinds.includes(kind) ? [...members] : []);
  return { parties: of('PARTY'), signatories: of('SIGNATORY'), subjects: of('CONCERNED') };
}

/** The stretch of an entity's list of instruments that a stretch of dates is. */
function hubRange(id: string, { low, high, descending }: KeyRange): KeyRange {
  const prefix = [id, '0', ''].join(separator);
  return { low: prefix + low, high: prefix + high, descending };
}
