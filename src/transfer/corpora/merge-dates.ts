import { entityType } from '../../ontology/ontology';
import { defined } from '../entity-row';
import type { EntityRecord } from '../record';
import { union } from './contribution';

type FieldDate = NonNullable<EntityRecord['otherDates']>[number];

/** The dates that several records give: the first of each field is served, others stand beside it, as where sources disagree. */
export function mergeDates(records: readonly EntityRecord[]): Partial<EntityRecord> {
  const fields = entityType(records[0]!.type).dates ?? [];
  const all: FieldDate[] = [
    ...records.flatMap((record) => fields.flatMap((field) => (record[field] ? [{ field, ...record[field] }] : []))),
    ...records.flatMap(({ otherDates = [] }) => otherDates),
  ];
  const served = fields.flatMap((field) => all.find((date) => date.field === field) ?? []);
  const isServed = (date: FieldDate) => served.some((each) => sameDay(each, date));
  const others = union([all.filter((date) => !isServed(date))], keyOf);
  return defined({
    ...Object.fromEntries(
      served.map(({ field, ...date }) => [field, { ...date, ...evidence(all.filter((each) => sameDay(each, { field, ...date }))) }]),
    ),
    otherDates: others?.map((date) => ({ ...date, ...evidence(all.filter((each) => keyOf(each) === keyOf(date))) })),
  });
}

function sameDay(a: FieldDate, b: FieldDate): boolean {
  return a.field === b.field && a.value === b.value;
}

function keyOf({ field, value, of }: FieldDate): string {
  return [field, value, of ?? ''].join(' ');
}

function evidence(dates: readonly FieldDate[]): { evidence?: readonly string[] } {
  const ids = union(
    dates.map((date) => date.evidence),
    (id) => id,
  );
  return ids ? { evidence: ids } : {};
}
