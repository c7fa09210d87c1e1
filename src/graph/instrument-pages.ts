import {
  dateRanges,
  plainRange,
  rangeParameters,
  rangesAfter,
  readingOrder,
  reversed,
  separator,
  type KeyRange,
  type Order,
  type Placed,
} from '../store/page-keys';
import { entityType, instrumentTypes } from '../ontology/ontology';
import type { Value } from '../store/engine';
import type { StoreReader } from '../store/store';
import type { EntityProperty } from '../store/stored';
import { entityFrom, type Entity } from './entity';
import { filterParameters, type InstrumentQuery, type InvolvementKind } from './instrument-query';
import { groupParameters, type InvolvementGroup } from './involvement-groups';
import { Edge, listName, pageRequest, rootCap, toPage, type Page, type PageRequest } from './page';

export type InstrumentEdge = Edge<Entity>;

/** What a page is read from: everything, or the relations of a group of entities. */
export interface InstrumentSource {
  readonly driver: InvolvementGroup | undefined;
  readonly others: readonly InvolvementGroup[];
}

/** What a client asks of the list that a query is. Throws BAD_USER_INPUT and CURSOR_INVALID. */
export function instrumentPageRequest(query: InstrumentQuery): PageRequest {
  return pageRequest(instrumentListName(query), query, rootCap);
}

/** What is wanted of a list of instruments. */
export interface WantedOfInstruments {
  /** Of each instrument, identity included. */
  readonly properties: readonly EntityProperty[];
  /** Whether places in the list are wanted. */
  readonly cursors: boolean;
  /** Whether it is wanted how many there are. */
  readonly total: boolean;
}

/** A page, and how many instruments there are, where that was wanted and could be told at once. */
export interface InstrumentPage {
  readonly page: Page<InstrumentEdge>;
  readonly total: number | undefined;
}

/** A page of the instruments that a query asks for. */
export async function instrumentPage(
  reader: StoreReader,
  query: InstrumentQuery,
  source: InstrumentSource,
  request: PageRequest,
  wanted: WantedOfInstruments,
): Promise<InstrumentPage> {
  const list = instrumentListName(query);
  const ranges = rangesOf(query, request);
  const limit = request.size + 1;
  const keyed = orderOf(query).field === 'NAME' ? 'nameKey' : 'dateKey';
  // Several streams are put in order by the keys of their instruments.
  const needsKeys = wanted.cursors || source.driver !== undefined;
  const properties = needsKeys ? [...new Set([...wanted.properties, keyed] as const)] : wanted.properties;
  const keyOf = (instrument: Entity): string => (needsKeys ? instrument[keyed]! : instrument.id);
  let total: number | undefined;
  const read = async (part: readonly KeyRange[]) => {
    const isFirst = part === ranges;
    const found = await readStreams(reader, query, source, part, { limit, properties, counted: wanted.total && isFirst ? [true] : [] });
    if (isFirst) total = found.total;
    return found.streams.map((stream) => stream.map(([place, instrument]) => ({ place, key: keyOf(instrument), instrument })));
  };
  const rows = source.driver ? await firstRows(ranges, limit, read) : (await read(ranges)).flat();
  const page = toPage(
    request,
    rows.map(({ key, instrument }) => new Edge(list, key, instrument)),
  );
  return { page, total };
}

/** The label that all instruments of the query's types have, and no others. */
export function labelOf({ types }: InstrumentQuery): string {
  const [only] = types;
  return only && types.length === 1 ? entityType(only).label : (entityType(instrumentTypes[0]!).family ?? 'Entity');
}

/** As the client wrote the query: who is meant by a name may change while pages are turned. */
function instrumentListName(query: InstrumentQuery): string {
  const { types, involving = null, involvingAny = null, as = null, throughBodies, filter } = query;
  const { kinds = null, from = null, to = null, name = null, topics = null, drafts } = filter ?? {};
  const { field, order } = orderOf(query);
  return listName(types, involving, involvingAny, as, throughBodies ?? false, kinds, from, to, name, topics, drafts ?? false, field, order);
}

function orderOf({ orderBy }: InstrumentQuery): { field: 'DATE' | 'NAME'; order: Order } {
  return { field: orderBy?.field ?? 'DATE', order: orderBy?.direction ?? 'DESC' };
}

function rangesOf(query: InstrumentQuery, request: PageRequest): KeyRange[] {
  const { field, order } = orderOf(query);
  const { from, to } = query.filter ?? {};
  const whole = field === 'NAME' ? [plainRange(order)] : dateRanges(order, '', { ...(from && { from }), ...(to && { to }) });
  const ranges = request.backwards ? reversed(whole) : whole;
  return request.key === undefined ? ranges : rangesAfter(ranges, request.key);
}

interface InstrumentRow extends Placed {
  readonly instrument: Entity;
}

/**
 * The first instruments of several streams that are each cut at `limit`, each instrument once. Where a stream was cut, the
 * others count only up to there; the rare rest, where instruments came twice, is read again from there.
 */
async function firstRows(
  ranges: readonly KeyRange[],
  limit: number,
  read: (ranges: readonly KeyRange[]) => Promise<InstrumentRow[][]>,
): Promise<InstrumentRow[]> {
  const found = new Map<string, InstrumentRow>();
  let rest: readonly KeyRange[] = ranges;
  while (rest.length > 0 && found.size < limit) {
    const streams = await read(rest);
    const order = readingOrder(rest);
    const [end] = streams.flatMap((rows) => (rows.length >= limit ? rows.slice(-1) : [])).sort(order);
    for (const row of streams.flat().sort(order)) {
      if (end && order(row, end) > 0) break;
      if (!found.has(row.key)) found.set(row.key, row);
    }
    rest = end ? rangesAfter(rest.slice(end.place), end.key) : [];
  }
  return [...found.values()].slice(0, limit);
}

interface Streams {
  /** Each in reading order and cut at `limit`, an instrument with the number of its range. */
  readonly streams: readonly (readonly [place: number, instrument: Entity])[][];
  readonly total?: number | undefined;
}

/** Reads each stream in reading order: everything is one, a group is one for each kind of involvement. */
async function readStreams(
  reader: StoreReader,
  query: InstrumentQuery,
  { driver, others }: InstrumentSource,
  ranges: readonly KeyRange[],
  { counted, ...parameters }: { limit: number; properties: readonly EntityProperty[]; counted: readonly true[] },
): Promise<Streams> {
  const filter = { ...filterParameters(query), ...parameters, properties: [...parameters.properties] };
  const entityAt = (values: Value) => entityFrom(values, parameters.properties);
  const byName = orderOf(query).field === 'NAME';
  if (!driver || byName) {
    const bounds = { ...filter, ...rangeParameters(ranges) };
    const rows = driver
      ? await reader.run('instrument/involving-by-name', { ...bounds, ...groupParameters(others), ...involvedParameters(driver) })
      : await reader.run('instrument/page', bounds, { label: labelOf(query), key: byName ? 'nameKey' : 'dateKey' });
    const inOrder = rows.map((row) => [row['place'] as number, row['found'] as Value[]] as const).sort(([a], [b]) => a - b);
    return {
      streams: [inOrder.flatMap(([place, found]) => found.map((values) => [place, entityAt(values)] as const)).slice(0, parameters.limit)],
    };
  }
  const rows = await reader.run('instrument/involving', {
    ...filter,
    ...groupParameters(others),
    ...involvedParameters(driver),
    ...streamParameters(driver, ranges),
    counted: [...counted],
  });
  const streams = rows.map((row) => (row['found'] as [number, Value][]).map(([place, values]) => [place, entityAt(values)] as const));
  return { streams, total: rows.map((row) => row['n']).find((n) => n !== null) as number | undefined };
}

/** The stretches of the lists of a group's members: those of each way of taking part in which they count. */
function streamParameters({ members, kinds }: InvolvementGroup, ranges: readonly KeyRange[]) {
  const { down, up } = rangeParameters(members.flatMap((id) => ranges.map((range, place) => ({ id, place, ...hubRange(id, range) }))));
  const of = (kind: InvolvementKind, part: typeof down) => (kinds.includes(kind) ? part : []);
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
