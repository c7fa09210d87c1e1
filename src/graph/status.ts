import type { RelationType } from '../ontology/relation-types';
import { firstDay, lastDay } from '../ontology/partial-date';
import type { EntityProperty, StoredEntity } from '../store/stored';
import type { StoreReader } from '../store/store';
import { entityOf, type EntityIdentity } from './entity';
import { relationSeenFrom, wholeRelation, type Relation } from './relation';

export const statusValues = {
  NEGOTIATED: undefined,
  ADOPTED: undefined,
  ANNOUNCED: undefined,
  ISSUED: undefined,
  SIGNED: undefined,
  IN_FORCE: undefined,
  EXPIRED: undefined,
  TERMINATED: undefined,
  SUPERSEDED: undefined,
  UNKNOWN: 'The sources do not say, or their partial dates overlap the day asked for.',
} as const;

export type StatusValue = keyof typeof statusValues;

export interface InstrumentStatus {
  readonly value: StatusValue;
  readonly asOf: string;
  readonly because: readonly StatusReason[];
}

/** A relation, or a field of the instrument, that a status rests on, and the passages that state it. */
export interface StatusReason {
  readonly relation: Relation | null;
  readonly field: string | null;
  readonly date: string | null;
  readonly evidence: readonly string[];
}

/** A relation by which a newer instrument changes the status of an older one. */
export interface StatusRelation {
  readonly type: 'EXTENDS' | 'SUPERSEDES' | 'TERMINATES';
  readonly relation: Relation;
  /** Of the relation, else of the newer instrument. */
  readonly date: string | undefined;
  /** Of an instrument that is only negotiated: it changes nothing yet. */
  readonly isDraft: boolean;
}

/** The properties of an instrument that its status is read from. */
export const statusProperties = [
  'draft',
  'date',
  'dateOf',
  'inForceOn',
  'endedOn',
  'dateEvidence',
  'evidence',
] as const satisfies readonly EntityProperty[];

type DatedInstrument = Pick<StoredEntity, (typeof statusProperties)[number]>;

/** Older ones than the newest of so many say nothing of the status. */
const mostRelations = 100;

/** The relations that bear on the status of each instrument, in one statement. */
export async function statusRelations(reader: StoreReader, ids: readonly string[]): Promise<StatusRelation[][]> {
  const rows = await reader.run('view/status', { ids: [...new Set(ids)], limit: mostRelations });
  const found = new Map<string, StatusRelation[]>();
  for (const row of rows) {
    const id = row['id'] as string;
    const type = row['type'] as StatusRelation['type'];
    const stored = wholeRelation(row, 'relation');
    const newer = entityOf(row, 'newer') as EntityIdentity & { date?: string | null; draft?: boolean | null };
    const relation = relationSeenFrom({ id }, stored, type satisfies RelationType, 'IN', { id: newer.id, type: newer.type });
    const date = stored.date ?? newer.date ?? undefined;
    found.set(id, [...(found.get(id) ?? []), { type, relation, date, isDraft: newer.draft ?? false }]);
  }
  return ids.map((id) => found.get(id) ?? []);
}

/**
 * What sources say an instrument was on a day, and why. Later stages go before earlier ones: superseded or terminated, then
 * expired by the last prolongation, in force, and what happened on its date. Each stage counts from its day on; where
 * a partial date, or `asOf` itself, leaves open whether that was so, and it matters, the status is UNKNOWN.
 *
 * A newer instrument without a date has done what it does by `today`, and nobody knows since when.
 */
export function statusOf(
  instrument: DatedInstrument,
  relations: readonly StatusRelation[],
  { asOf, today }: { asOf?: string | null | undefined; today: string },
): InstrumentStatus {
  const day = asOf ?? today;
  if (instrument.draft) return { value: 'NEGOTIATED', asOf: day, because: [reasonOfField(instrument, 'draft')] };
  const steps = stepsOf(instrument, relations, today);
  const open = steps.filter((step) => hasHappened(step, day) === undefined);
  const certain = new Set(steps.filter((step) => hasHappened(step, day)));
  const outcomes = open.length > mostOpen ? [] : subsetsOf(open).map((more) => conclude(instrument, new Set([...certain, ...more])));
  const [outcome] = outcomes;
  if (outcome && outcomes.every(({ value }) => value === outcome.value)) return { ...outcome, asOf: day };
  return { value: 'UNKNOWN', asOf: day, because: open.map(({ reason }) => reason) };
}

/** Today in UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** With more dates in doubt than these the status is in doubt. */
const mostOpen = 8;

/** Something that happened to an instrument between two days, both included. */
interface Happening {
  readonly of: 'CONCLUDED' | 'IN_FORCE' | 'ENDED' | 'SUPERSEDED' | 'TERMINATED' | 'EXTENDED' | 'EXPIRED';
  readonly first: string;
  readonly last: string;
  readonly reason: StatusReason;
  /** Of EXTENDED and EXPIRED: which prolongation. */
  readonly relation?: string;
}

function stepsOf(instrument: DatedInstrument, relations: readonly StatusRelation[], today: string): Happening[] {
  const fields = { date: 'CONCLUDED', inForceOn: 'IN_FORCE', endedOn: 'ENDED' } as const;
  const ofFields = Object.entries(fields).flatMap(([field, of]): Happening[] => {
    const date = instrument[field as keyof typeof fields];
    return date ? [{ of, ...daysOf(date), reason: reasonOfField(instrument, field) }] : [];
  });
  // What has no date of its own is younger than the instrument.
  const someDay = { first: instrument.date ? firstDay(instrument.date) : '0000-01-01', last: today };
  const ofRelations = relations
    .filter(({ isDraft }) => !isDraft)
    .flatMap(({ type, relation, date }): Happening[] => {
      const days = date ? daysOf(date) : someDay;
      const { id, until } = relation;
      if (type !== 'EXTENDS') {
        return [{ of: type === 'SUPERSEDES' ? 'SUPERSEDED' : 'TERMINATED', ...days, reason: reasonOfRelation(relation, date) }];
      }
      const extended: Happening = { of: 'EXTENDED', ...days, reason: reasonOfRelation(relation, date), relation: id };
      return until ? [extended, { of: 'EXPIRED', ...daysOf(until), reason: reasonOfRelation(relation, until), relation: id }] : [extended];
    });
  return [...ofFields, ...ofRelations];
}

/** Undefined where it may or may not have. */
function hasHappened({ first, last }: Happening, day: string): boolean | undefined {
  if (last <= firstDay(day)) return true;
  return first > lastDay(day) ? false : undefined;
}

/** The status of an instrument to which exactly these things have happened. */
function conclude(instrument: DatedInstrument, happened: ReadonlySet<Happening>): { value: StatusValue; because: StatusReason[] } {
  const all = [...happened].sort(byDay);
  const last = (...kinds: Happening['of'][]) => all.findLast(({ of }) => kinds.includes(of));
  const end = last('ENDED', 'TERMINATED', 'SUPERSEDED');
  if (end) return { value: end.of === 'SUPERSEDED' ? 'SUPERSEDED' : 'TERMINATED', because: [end.reason] };
  const prolongation = last('EXTENDED');
  const expiry = all.find(({ of, relation }) => of === 'EXPIRED' && relation === prolongation?.relation);
  if (expiry) return { value: 'EXPIRED', because: [expiry.reason] };
  const prolonged = all.filter(({ of }) => of === 'EXTENDED').map(({ reason }) => reason);
  const inForce = last('IN_FORCE');
  if (inForce) return { value: 'IN_FORCE', because: [inForce.reason, ...prolonged] };
  const concluded = last('CONCLUDED');
  const meaning = instrument.dateOf;
  const value = concluded && meaning && meaning !== 'STATED' ? meaning : 'UNKNOWN';
  return { value, because: [...(concluded ? [concluded.reason] : []), ...prolonged] };
}

/** By day; of several on one day that which is superseded is so, and the term that ends later is the one that counts. */
function byDay(a: Happening, b: Happening): number {
  const key = ({ of, first, last, reason, relation }: Happening) =>
    [first, last, of === 'SUPERSEDED' ? 1 : 0, until(reason), relation ?? ''].join(' ');
  return key(a) < key(b) ? -1 : 1;
}

/** The last day of a prolongation; one without an end is longer than any. */
function until({ relation }: StatusReason): string {
  return relation?.until ? lastDay(relation.until) : '~';
}

function daysOf(date: string): { first: string; last: string } {
  return { first: firstDay(date), last: lastDay(date) };
}

function reasonOfField(instrument: DatedInstrument, field: string): StatusReason {
  const date = field === 'draft' ? null : (instrument[field as 'date'] ?? null);
  const stated = instrument.dateEvidence ? (JSON.parse(instrument.dateEvidence) as Record<string, string[]>) : {};
  return { relation: null, field, date, evidence: (field === 'draft' ? instrument.evidence : stated[field]) ?? [] };
}

function reasonOfRelation(relation: Relation, date: string | undefined): StatusReason {
  return { relation, field: null, date: date ?? null, evidence: relation.evidence ?? [] };
}

function subsetsOf<T>(items: readonly T[]): T[][] {
  return items.reduce<T[][]>((subsets, item) => [...subsets, ...subsets.map((subset) => [...subset, item])], [[]]);
}
