import { dateRanges, plainRange, rangesAfter, readingOrder, reversed, type KeyRange, type Placed } from '../store/page-keys';
import type { StoreReader } from '../store/store';
import type { EntityProperty } from '../store/stored';
import type { Entity } from './entity';
import type { InstrumentQuery } from './instrument-query';
import { orderOf, readStreams, readStreamsOfOne, type InstrumentSource, type PartOfStreams, type Streams } from './instrument-streams';
import type { NamedEntity } from './involvement-groups';
import { Edge, listName, pageRequest, rootCap, toPage, type Page, type PageRequest } from './page';
import type { RelatedEdge, RelationList } from './relation-list';

/** An instrument of a list, with a page of the inner list where one was read along. */
export class InstrumentEdge extends Edge<Entity> {
  constructor(
    list: string,
    key: string,
    node: Entity,
    readonly inner?: Page<RelatedEdge> | undefined,
  ) {
    super(list, key, node);
  }
}

/** What a client asks of the list that a query is. Throws BAD_USER_INPUT and CURSOR_INVALID. */
export function instrumentPageRequest(query: InstrumentQuery): PageRequest {
  return pageRequest(() => instrumentListName(query), query, rootCap);
}

/** What is wanted of a list of instruments. */
export interface WantedOfInstruments {
  /** Of each instrument, identity included. */
  readonly properties: readonly EntityProperty[];
  /** Whether places in the list are wanted. */
  readonly cursors: boolean;
  /** Whether a page is wanted for sure. */
  readonly page: boolean;
  /** Whether it is wanted how many there are. */
  readonly total: boolean;
  /** A list that is wanted of each instrument, read along where one statement can. */
  readonly inner?: RelationList | undefined;
}

/** A page, and how many instruments there are, where that was wanted and could be told at once. */
export interface InstrumentPage {
  readonly page: Page<InstrumentEdge>;
  readonly total: number | undefined;
}

/** A page of the instruments that a query asks for. */
export function instrumentPage(
  reader: StoreReader,
  query: InstrumentQuery,
  source: InstrumentSource,
  request: PageRequest,
  wanted: WantedOfInstruments,
): Promise<InstrumentPage> {
  const severalStreams = source.driver !== undefined;
  return pageOf(query, request, { ...wanted, severalStreams }, (part) => readStreams(reader, query, source, part));
}

/** The same of a query that names one entity, with who counts for it; undefined where there is no such entity. */
export async function pageInvolvingOne(
  reader: StoreReader,
  query: InstrumentQuery,
  named: NamedEntity,
  request: PageRequest,
  wanted: WantedOfInstruments,
): Promise<(InstrumentPage & { members: readonly string[] }) | undefined> {
  let members: readonly string[] = [];
  const result = await pageOf(query, request, { ...wanted, severalStreams: true }, async (part) => {
    const found = await readStreamsOfOne(reader, query, named, part);
    members = found.members;
    return found;
  });
  return members.includes(named.id) ? { ...result, members } : undefined;
}

/** A page from one stream, or from several, which are read from some stretches at a time. */
async function pageOf(
  query: InstrumentQuery,
  request: PageRequest,
  { properties: selected, cursors, total: counted, inner, severalStreams }: WantedOfInstruments & { severalStreams: boolean },
  readPart: (part: PartOfStreams) => Promise<Streams>,
): Promise<InstrumentPage> {
  const list = instrumentListName(query);
  const ranges = rangesOf(query, request);
  const limit = request.size + 1;
  const keyed = orderOf(query).field === 'NAME' ? 'nameKey' : 'dateKey';
  // Several streams are put in order by the keys of their instruments.
  const needsKeys = cursors || severalStreams;
  const properties = needsKeys ? [...new Set([...selected, keyed] as const)] : selected;
  const keyOf = (instrument: Entity): string => (needsKeys ? instrument[keyed]! : instrument.id);
  let total: number | undefined;
  const read = async (part: readonly KeyRange[]) => {
    const isFirst = part === ranges;
    const found = await readPart({ ranges: part, limit, properties, counted: counted && isFirst, inner });
    if (isFirst) total = found.total;
    return found.streams.map((stream) =>
      stream.map(([place, instrument, inner]) => ({ place, key: keyOf(instrument), instrument, inner })),
    );
  };
  const rows = severalStreams ? await firstRows(ranges, limit, read) : (await read(ranges)).flat();
  const page = toPage(
    request,
    rows.map(({ key, instrument, inner: along }) => new InstrumentEdge(list, key, instrument, along)),
  );
  return { page, total };
}

/** As the client wrote the query: who is meant by a name may change while pages are turned. */
function instrumentListName(query: InstrumentQuery): string {
  const { types, involving = null, involvingAny = null, as = null, throughBodies, filter } = query;
  const { kinds = null, from = null, to = null, name = null, topics = null, drafts } = filter ?? {};
  const { field, order } = orderOf(query);
  return listName(types, involving, involvingAny, as, throughBodies ?? false, kinds, from, to, name, topics, drafts ?? false, field, order);
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
  readonly inner: Page<RelatedEdge> | undefined;
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
