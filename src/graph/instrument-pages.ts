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
import type { Row } from '../store/engine';
import type { StoreReader } from '../store/store';
import type { Entity } from './entity';
import { filterParameters, type InstrumentQuery } from './instrument-query';
import { groupParameters, involvementRelations, type InvolvementGroup } from './involvement-groups';
import { cursorOf, listName, pageRequest, rootCap, toPage, type Page, type PageRequest } from './page';

export interface InstrumentEdge {
  readonly cursor: string;
  readonly node: Entity;
}

/** What a page is read from: everything, or the relations of a group of entities. */
export interface InstrumentSource {
  readonly driver: InvolvementGroup | undefined;
  readonly others: readonly InvolvementGroup[];
}

/** What a client asks of the list that a query is. Throws BAD_USER_INPUT and CURSOR_INVALID. */
export function instrumentPageRequest(query: InstrumentQuery): PageRequest {
  return pageRequest(instrumentListName(query), query, rootCap);
}

/** A page of the instruments that a query asks for. */
export async function instrumentPage(
  reader: StoreReader,
  query: InstrumentQuery,
  source: InstrumentSource,
  { request, hydrate }: { request: PageRequest; hydrate: boolean },
): Promise<Page<InstrumentEdge>> {
  const list = instrumentListName(query);
  const ranges = rangesOf(query, request);
  const limit = request.size + 1;
  const read = (part: readonly KeyRange[]) => readStreams(reader, query, source, part, { limit, hydrate });
  const rows = await firstRows(ranges, limit, read);
  return toPage(
    request,
    rows.map(({ key, instrument }) => ({ cursor: cursorOf(list, key), node: instrument })),
  );
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

/** Reads each stream, in reading order and cut at `limit`: everything is one stream, a group is one for each kind of involvement. */
async function readStreams(
  reader: StoreReader,
  query: InstrumentQuery,
  { driver, others }: InstrumentSource,
  ranges: readonly KeyRange[],
  parameters: { limit: number; hydrate: boolean },
): Promise<InstrumentRow[][]> {
  const filter = { ...filterParameters(query), ...parameters };
  const byName = orderOf(query).field === 'NAME';
  const inOrder = (rows: Row[]) => (rows as unknown as InstrumentRow[]).sort(readingOrder(ranges));
  if (!driver) {
    const slots = { label: labelOf(query), key: byName ? 'nameKey' : 'dateKey' };
    return [inOrder(await reader.run('instrument/page', { ...filter, ...rangeParameters(ranges) }, slots))];
  }
  const groups = groupParameters(others);
  if (byName) {
    const involved = { ...involvedParameters(driver), ...rangeParameters(ranges) };
    return [inOrder(await reader.run('instrument/involving-by-name', { ...filter, ...groups, ...involved }))];
  }
  const hubRanges = driver.members.flatMap((id) => ranges.map((range, place) => ({ id, place, ...hubRange(id, range) })));
  return Promise.all(
    driver.kinds.map(async (kind) => {
      const { type, direction } = involvementRelations[kind];
      const statement = direction === 'OUT' ? 'instrument/involving-out' : 'instrument/involving-in';
      return inOrder(await reader.run(statement, { ...filter, ...groups, ...rangeParameters(hubRanges) }, { type }));
    }),
  );
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
