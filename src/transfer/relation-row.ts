import { hubKey } from '../store/page-keys';
import type { StoredRelation } from '../store/stored';
import { defined } from './entity-row';
import type { RelationRecord } from './record';

/** The properties under which a relation is stored, given the page keys of its ends. */
export function storedRelation(record: RelationRecord, ends: { from: string; to: string }, version: number): StoredRelation {
  const { id, from, to, role, onBehalfOf, locator, date, since, until, asserted, evidence } = record;
  return defined<StoredRelation>({
    id,
    fromKey: hubKey(from, ends.to, id),
    toKey: hubKey(to, ends.from, id),
    role,
    office: record.office && JSON.stringify(record.office),
    onBehalfOf,
    locator,
    date,
    since,
    until,
    asserted,
    means: record.means && JSON.stringify(record.means),
    evidence: evidence && evidence.length > 0 ? evidence : undefined,
    version,
  });
}
