import type { EntityType } from '../../src/ontology/entity-types';
import { leadingDate, relationTypeNames } from '../../src/ontology/ontology';
import type { RelationType } from '../../src/ontology/relation-types';
import type { EntityRecord, RelationRecord } from '../../src/transfer/record';

/**
 * What the API must answer, computed from the records in the simplest way: no keys, no statements, no pages. It compares
 * parts one by one, where the store compares joined keys.
 */
export interface Model {
  readonly entities: ReadonlyMap<string, EntityRecord>;
  instruments(query: InstrumentArguments): EntityRecord[];
  involvement(instrument: string, query: InstrumentArguments): { how: Involved; entity: string; relation: string }[];
  facets(query: InstrumentArguments): Facets;
  relations(entity: string, filter?: { types?: readonly RelationType[]; direction?: 'OUT' | 'IN' | 'BOTH' }): SeenRelation[];
}

export interface SeenRelation {
  readonly record: RelationRecord;
  readonly direction: 'OUT' | 'IN';
  readonly far: EntityRecord;
}

export type Involved = 'PARTY' | 'SIGNATORY' | 'CONCERNED';

/** The arguments of `instruments`; entities by identifier alone. */
export interface InstrumentArguments {
  readonly types?: readonly EntityType[];
  readonly involving?: readonly string[] | null;
  readonly involvingAny?: readonly string[] | null;
  readonly as?: readonly Involved[] | null;
  readonly throughBodies?: boolean | null;
  readonly filter?: {
    readonly kinds?: readonly string[] | null;
    readonly from?: string | null;
    readonly to?: string | null;
    readonly name?: string | null;
    readonly topics?: readonly string[] | null;
    readonly drafts?: boolean | null;
  } | null;
  readonly orderBy?: { readonly field?: 'DATE' | 'NAME'; readonly direction?: 'ASC' | 'DESC' } | null;
}

export interface Facets {
  readonly kinds: { kind: string; count: number }[];
  readonly years: { year: number | null; count: number }[];
  readonly parties: { party: { id: string }; count: number }[];
}

const ways: readonly { how: Involved; type: RelationType; near: 'from' | 'to' }[] = [
  { how: 'PARTY', type: 'PARTY_TO', near: 'from' },
  { how: 'SIGNATORY', type: 'SIGNED', near: 'from' },
  { how: 'CONCERNED', type: 'CONCERNS', near: 'to' },
];

export function modelOf({ entities: list, relations }: { entities: readonly EntityRecord[]; relations: readonly RelationRecord[] }): Model {
  const entities = new Map(list.map((record) => [record.id, record]));

  /** How one of some entities takes part in an instrument. */
  const takingPart = (instrument: string, members: readonly string[], as: readonly Involved[]) =>
    ways
      .filter(({ how }) => as.includes(how))
      .flatMap(({ how, type, near }) => {
        const far = near === 'from' ? 'to' : 'from';
        return relations
          .filter((record) => record.type === type && record[far] === instrument && members.includes(record[near]))
          .map((record) => ({ how, entity: record[near], relation: record.id }))
          .sort((a, b) => compare(a.relation, b.relation));
      });

  const standsFor = (id: string, throughBodies: boolean) => [
    id,
    ...relations
      .filter(
        ({ type, to, from }) =>
          type === 'OF_COUNTRY' && to === id && entities.get(id)?.type === 'COUNTRY' && isBody(entities.get(from), throughBodies),
      )
      .map(({ from }) => from),
  ];

  const groupsOf = ({ involving, involvingAny, throughBodies }: InstrumentArguments) => [
    ...(involving ?? []).map((id) => standsFor(id, throughBodies ?? false)),
    ...(involvingAny ? [involvingAny.flatMap((id) => standsFor(id, throughBodies ?? false))] : []),
  ];

  const model: Model = {
    entities,
    instruments(query) {
      const groups = groupsOf(query);
      const as = query.as ?? ways.map(({ how }) => how);
      return list
        .filter(({ type }) => (query.types ?? ['TREATY', 'AGREEMENT']).includes(type))
        .filter((record) => passes(record, query.filter ?? {}))
        .filter(({ id }) => groups.every((members) => takingPart(id, members, as).length > 0))
        .filter(({ id }) => !query.filter?.topics || takingPart(id, query.filter.topics, ['CONCERNED']).length > 0)
        .sort(inOrder(query.orderBy?.field ?? 'DATE', query.orderBy?.direction ?? 'DESC'));
    },
    involvement(instrument, query) {
      return takingPart(instrument, [...new Set(groupsOf(query).flat())], query.as ?? ways.map(({ how }) => how));
    },
    facets(query) {
      const found = model.instruments(query);
      const kinds = countBy(found, ({ kind }) => kind ?? '');
      const years = countBy(found, ({ date }) => (date ? Number(date.value.slice(0, 4)) : null));
      const parties = countBy(
        found.flatMap(({ id }) => [
          ...new Set(relations.filter(({ type, to }) => type === 'PARTY_TO' && to === id).map(({ from }) => from)),
        ]),
        (id) => id,
      );
      return {
        kinds: kinds.map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count || compare(a.kind, b.kind)),
        years: years.map(([year, count]) => ({ year, count })).sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity)),
        parties: parties
          .map(([id, count]) => ({ party: { id }, count }))
          .sort((a, b) => b.count - a.count || compare(a.party.id, b.party.id)),
      };
    },
    relations(id, { types, direction = 'BOTH' } = {}) {
      const seen = relations.flatMap((record): SeenRelation[] => [
        ...(record.from === id ? [{ record, direction: 'OUT' as const, far: entities.get(record.to)! }] : []),
        ...(record.to === id ? [{ record, direction: 'IN' as const, far: entities.get(record.from)! }] : []),
      ]);
      return seen
        .filter(({ record }) => !types || types.includes(record.type))
        .filter((each) => direction === 'BOTH' || each.direction === direction)
        .sort(
          (a, b) =>
            relationTypeNames.indexOf(a.record.type) - relationTypeNames.indexOf(b.record.type) ||
            (a.direction === b.direction ? 0 : a.direction === 'OUT' ? -1 : 1) ||
            compareFarEnds(a, b),
        );
    },
  };
  return model;
}

/** By code point. */
export function compare(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function isBody(record: EntityRecord | undefined, throughBodies: boolean): boolean {
  return record?.type === 'INSTITUTION' && (throughBodies || record.kind === 'GOVERNMENT');
}

function passes(record: EntityRecord, { kinds, from, to, name, drafts }: NonNullable<InstrumentArguments['filter']>): boolean {
  const date = record.date?.value;
  if (record.draft && !drafts) return false;
  if (kinds && !kinds.includes(record.kind ?? '')) return false;
  if ((from || to) && !date) return false;
  if (from && firstDay(date!) < firstDay(from)) return false;
  if (to && lastDay(date!) > lastDay(to)) return false;
  const words = (name ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  // Width and case suffice for the names of the tests that filter by name.
  return (
    words.length === 0 || record.names.some(({ value }) => words.every((word) => value.normalize('NFKC').toLowerCase().includes(word)))
  );
}

function inOrder(field: 'DATE' | 'NAME', direction: 'ASC' | 'DESC') {
  const sign = direction === 'ASC' ? 1 : -1;
  return (a: EntityRecord, b: EntityRecord): number =>
    field === 'NAME' ? sign * compareNames(a, b) : compareDates(a, b, a.date?.value, b.date?.value, sign);
}

/** The order of a list of far ends: instruments and events newest first, then the others by name. */
function compareFarEnds(a: SeenRelation, b: SeenRelation): number {
  const [one, other] = [leadingDateOf(a.far), leadingDateOf(b.far)];
  if (one !== other && (!one || !other)) return one ? -1 : 1;
  const byEnd = one && other ? compareDates(a.far, b.far, one.value, other.value, -1) : compareNames(a.far, b.far);
  return byEnd || (one ? -1 : 1) * compare(a.record.id, b.record.id);
}

function leadingDateOf(record: EntityRecord): { value: string | undefined } | undefined {
  const field = leadingDate(record.type);
  return field && { value: record[field]?.value };
}

/** First possible day, last possible day, identifier; the undated last in both directions. */
function compareDates(a: EntityRecord, b: EntityRecord, dateOfA: string | undefined, dateOfB: string | undefined, sign: number): number {
  if (!dateOfA !== !dateOfB) return dateOfA ? -1 : 1;
  const byDay = dateOfA && dateOfB ? compare(firstDay(dateOfA), firstDay(dateOfB)) || compare(lastDay(dateOfA), lastDay(dateOfB)) : 0;
  return sign * (byDay || compare(a.id, b.id));
}

function compareNames(a: EntityRecord, b: EntityRecord): number {
  return compare(nameForOrder(a), nameForOrder(b)) || compare(a.id, b.id);
}

function nameForOrder({ names }: EntityRecord): string {
  const { value } = names.find(({ kind }) => kind === 'OFFICIAL') ?? names[0]!;
  // A control character counts as a blank.
  return [...value.normalize('NFKC').toLowerCase()]
    .slice(0, 200)
    .join('')
    .replace(/[\0-\u0002]/g, ' ');
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function lastDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (day !== undefined) return date;
  return new Date(Date.UTC(year!, month ?? 12, 0)).toISOString().slice(0, 10);
}

function countBy<T, K>(items: readonly T[], keyOf: (item: T) => K): [K, number][] {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts];
}
