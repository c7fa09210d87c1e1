import { once } from '../once';
import type { InstrumentKind } from '../ontology/enums';
import { keysOf } from '../ontology/enums';
import { scopes } from '../store/count-scopes';
import type { StoreReader } from '../store/store';
import { identity, wholeEntity, type Entity } from './entity';
import {
  instrumentPage,
  instrumentPageRequest,
  pageInvolvingOne,
  type InstrumentEdge,
  type InstrumentPage,
  type WantedOfInstruments,
} from './instrument-pages';
import { checkQuery, filterParameters, isUnfiltered, type InstrumentQuery, type InvolvementKind } from './instrument-query';
import { involvedParameters, labelOf, orderOf, type InstrumentSource } from './instrument-streams';
import {
  chooseDriver,
  groupParameters,
  involvementRelations,
  nameAlone,
  resolveGroups,
  type InvolvementGroup,
  type InvolvementGroups,
} from './involvement-groups';
import type { Page, PageRequest } from './page';
import { relationSeenFrom, wholeRelation, type Relation } from './relation';
import { readCounts } from './statistics';

export interface Involvement {
  readonly entity: Entity;
  readonly how: InvolvementKind;
  readonly relation: Relation;
}

/** How many instruments of a kind and year; the year is null for the undated. */
export interface TallyRow {
  readonly kind: InstrumentKind;
  readonly year: number | null;
  readonly count: number;
}

/** The instruments that a query asks for. Each part is read only when it is asked for. */
export interface InstrumentList {
  page(): Promise<Page<InstrumentEdge>>;
  total(): Promise<number>;
  kinds(): Promise<{ kind: InstrumentKind; count: number }[]>;
  years(): Promise<{ year: number | null; count: number }[]>;
  parties(first: number): Promise<{ party: string; count: number }[]>;
  /** How the named entities take part in some instruments, by instrument. */
  involvements(ids: readonly string[]): Promise<Map<string, Involvement[]>>;
}

/**
 * Resolves the names of a query and says where its instruments are read from: page and total in one statement where both are
 * wanted. Throws BAD_USER_INPUT, CURSOR_INVALID, NOT_FOUND, AMBIGUOUS.
 */
export async function instrumentList(
  reader: StoreReader,
  query: InstrumentQuery,
  wanted: WantedOfInstruments = { properties: identity, cursors: true, page: false, total: false },
): Promise<InstrumentList> {
  checkQuery(query);
  const request = instrumentPageRequest(query);
  const atOnce = wanted.page && orderOf(query).field === 'DATE' ? await readAtOnce(reader, query, request, wanted) : undefined;
  const { groups, named } = atOnce ?? (await resolveGroups(reader, query));
  const source: InstrumentSource = groups.length > 0 ? await chooseDriver(reader, groups) : { driver: undefined, others: [] };
  const tally = once(() => readTally(reader, query, source));
  const isStored = groups.length === 0 && isUnfiltered(query);
  const read = once(async () => atOnce ?? (await instrumentPage(reader, query, source, request, wanted)));
  return {
    page: async () => (await read()).page,
    async total() {
      if (isStored) return storedTotal(reader, query);
      return (wanted.total ? (await read()).total : undefined) ?? readTotal(reader, query, source);
    },
    kinds: async () =>
      isStored
        ? storedKinds(reader, query)
        : sumBy(await tally(), ({ kind }) => kind)
            .map(([kind, count]) => ({ kind, count }))
            .sort(byCount),
    years: async () =>
      isStored
        ? storedYears(reader, query)
        : sumBy(await tally(), ({ year }) => year)
            .map(([year, count]) => ({ year, count }))
            .sort(byYear),
    parties: (first) => (isStored ? storedParties(reader, query, first) : readParties(reader, query, source, first)),
    involvements: (ids) => readInvolvements(reader, ids, named),
  };
}

/** Of a query that names one entity: its page, and who counts, in one statement. Undefined for other queries, and for what is not there. */
async function readAtOnce(
  reader: StoreReader,
  query: InstrumentQuery,
  request: PageRequest,
  wanted: WantedOfInstruments,
): Promise<(InstrumentPage & InvolvementGroups) | undefined> {
  const alone = await nameAlone(reader, query);
  const read = alone && (await pageInvolvingOne(reader, query, alone, request, wanted));
  if (!read) return undefined;
  const group = { members: read.members, kinds: alone.kinds };
  return { ...read, groups: [group], named: group };
}

async function readTotal(reader: StoreReader, query: InstrumentQuery, source: InstrumentSource): Promise<number> {
  const [row] = await runOver(reader, query, source, ['instrument/count', 'instrument/count-involving'], {});
  return (row?.['n'] as number | undefined) ?? 0;
}

async function readTally(reader: StoreReader, query: InstrumentQuery, source: InstrumentSource): Promise<TallyRow[]> {
  const rows = await runOver(reader, query, source, ['instrument/tally', 'instrument/tally-involving'], {});
  return rows.map(({ kind, year, n }) => ({ kind: kind as InstrumentKind, year: year ? Number(year) : null, count: n as number }));
}

async function readParties(reader: StoreReader, query: InstrumentQuery, source: InstrumentSource, first: number) {
  const rows = await runOver(reader, query, source, ['instrument/parties', 'instrument/parties-involving'], { limit: first });
  return rows.map(({ party, n }) => ({ party: party as string, count: n as number }));
}

/** Runs the one statement over all instruments of a label, or the other over those in which the driver takes part. */
function runOver(
  reader: StoreReader,
  query: InstrumentQuery,
  { driver, others }: InstrumentSource,
  [all, involving]: readonly [string, string],
  parameters: Record<string, number>,
) {
  const filter = { ...filterParameters(query), ...parameters };
  if (!driver) return reader.run(all, filter, { label: labelOf(query) });
  return reader.run(involving, { ...filter, ...groupParameters(others), ...involvedParameters(driver) });
}

async function readInvolvements(reader: StoreReader, ids: readonly string[], named: InvolvementGroup): Promise<Map<string, Involvement[]>> {
  const found = new Map<string, Involvement[]>(ids.map((id) => [id, []]));
  if (named.members.length === 0 || ids.length === 0) return found;
  const rows = await reader.run('instrument/involvements', { ids: [...ids], members: [...named.members] });
  for (const row of rows) {
    const how = keysOf(involvementRelations).find((kind) => involvementRelations[kind].type === row['type']);
    if (!how || !named.kinds.includes(how)) continue;
    const entity = wholeEntity(row, 'member');
    const { type, direction } = involvementRelations[how];
    const relation = relationSeenFrom(entity, wholeRelation(row, 'relation'), type, direction, { id: row['id'] as string });
    found.get(row['id'] as string)?.push({ entity, how, relation });
  }
  const order = keysOf(involvementRelations);
  for (const list of found.values()) {
    list.sort((a, b) => order.indexOf(a.how) - order.indexOf(b.how) || (a.relation.id < b.relation.id ? -1 : 1));
  }
  return found;
}

async function storedTotal(reader: StoreReader, query: InstrumentQuery): Promise<number> {
  return (await storedKinds(reader, query)).reduce((sum, { count }) => sum + count, 0);
}

async function storedKinds(reader: StoreReader, query: InstrumentQuery) {
  const rows = await readCounts(reader, scopesOf(query, scopes.kinds));
  return sumBy(rows, ({ key }) => key as InstrumentKind)
    .map(([kind, count]) => ({ kind, count }))
    .sort(byCount);
}

async function storedYears(reader: StoreReader, query: InstrumentQuery) {
  const rows = await readCounts(reader, scopesOf(query, scopes.years));
  return sumBy(rows, ({ key }) => (key ? Number(key) : null))
    .map(([year, count]) => ({ year, count }))
    .sort(byYear);
}

async function storedParties(reader: StoreReader, query: InstrumentQuery, first: number) {
  const rows = await readCounts(reader, scopesOf(query, scopes.parties));
  return sumBy(rows, ({ key }) => key)
    .map(([party, count]) => ({ party, count }))
    .sort((a, b) => b.count - a.count || (a.party < b.party ? -1 : 1))
    .slice(0, first);
}

function scopesOf(query: InstrumentQuery, scope: (type: InstrumentQuery['types'][number], draft: boolean) => string): string[] {
  const drafts = query.filter?.drafts ? [false, true] : [false];
  return query.types.flatMap((type) => drafts.map((draft) => scope(type, draft)));
}

function sumBy<T extends { count: number }, K>(rows: readonly T[], keyOf: (row: T) => K): [K, number][] {
  const sums = new Map<K, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.count);
  return [...sums];
}

function byCount(a: { kind: string; count: number }, b: { kind: string; count: number }): number {
  return b.count - a.count || (a.kind < b.kind ? -1 : 1);
}

/** Oldest first, the undated last. */
function byYear(a: { year: number | null }, b: { year: number | null }): number {
  return (a.year ?? Infinity) - (b.year ?? Infinity);
}
