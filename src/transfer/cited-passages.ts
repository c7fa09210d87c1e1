import { entityDates } from './entity-dates';
import type { EntityRecord, RelationRecord } from './record';

/** The passages on which a record rests, those of its dates included. */
export function citedPassages(record: EntityRecord | RelationRecord): Set<string> {
  const ids = new Set(record.evidence);
  if (record.record === 'relation') return ids;
  const dates = [...entityDates(record).map(([, date]) => date), ...(record.otherDates ?? [])];
  for (const { evidence = [] } of dates) for (const id of evidence) ids.add(id);
  return ids;
}
