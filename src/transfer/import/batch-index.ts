import { citedPassages } from '../cited-passages';
import type { ContentRecord } from '../read-records';
import type { EntityRecord, PassageRecord } from '../record';
import type { RecordIndex } from '../record-index';
import { isBroken, type Gathered } from './gathered';
import type { RecordFile } from './record-file';
import type { StoreLookups } from './store-lookups';

/** The records that a record names, by identifier. */
export function namedBy(record: ContentRecord): string[] {
  if (record.record === 'source') return [];
  if (record.record === 'passage') return [record.source];
  const passages = [...citedPassages(record)];
  if (record.record === 'entity') return passages;
  const { from, to, onBehalfOf, means = {} } = record;
  return [...passages, from, to, ...(onBehalfOf === undefined ? [] : [onBehalfOf]), ...Object.values(means).flat()];
}

/** What the checks look up for a batch: the records of the import, and of the store what the batch names beside them. */
export async function indexFor(batch: readonly ContentRecord[], gathered: Gathered, lookups: StoreLookups): Promise<RecordIndex> {
  const elsewhere = lookups.isEmpty ? [] : batch.flatMap(namedBy).filter((id) => !isGathered(gathered, id));
  const [entities, passages, sources] = await Promise.all([
    lookups.entities(elsewhere.filter((id) => !isPassage(id) && !isSource(id))),
    lookups.passages(elsewhere.filter(isPassage)),
    lookups.sources(elsewhere.filter(isSource)),
  ]);
  const unknown = elsewhere.filter((id) => !entities.has(id) && !passages.has(id) && !sources.has(id));
  return {
    entities: lookup(gathered.entity, entities),
    passages: lookup(gathered.passage, passages),
    sources: { has: (id) => has(gathered.source, id) || sources.has(id) },
    formerIds: await lookups.formerIds(unknown),
    brokenIds: { has: (id) => isBroken(gathered, id) },
  };
}

function isGathered(gathered: Gathered, id: string): boolean {
  const file = isPassage(id) ? gathered.passage : isSource(id) ? gathered.source : gathered.entity;
  return file.find(id) !== undefined || gathered.brokenIds.has(id);
}

function isPassage(id: string): boolean {
  return id.startsWith('passage:');
}

function isSource(id: string): boolean {
  return id.startsWith('source:');
}

function lookup<T extends EntityRecord | PassageRecord>(file: RecordFile<T>, stored: ReadonlyMap<string, T>) {
  const get = (id: string): T | undefined => {
    const found = file.find(id);
    if (found) return file.isRejected(found.n) ? undefined : found.record;
    return stored.get(id);
  };
  return { get, has: (id: string) => get(id) !== undefined };
}

function has(file: RecordFile<{ readonly id: string }>, id: string): boolean {
  const found = file.find(id);
  return found !== undefined && !file.isRejected(found.n);
}
