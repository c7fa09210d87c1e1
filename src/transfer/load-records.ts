import { markStore } from '../store/marks';
import type { Run, Store } from '../store/store';
import { chunks, type Written } from './batch';
import type { EntityRecord, PassageRecord, RelationRecord } from './record';
import { writeEntities } from './write-entities';
import { writeRelations } from './write-relations';
import { writePassages, writeSources, type SourceWithText } from './write-sources';

/** Records by what they are, sources with their texts. */
export interface RecordSet {
  readonly sources: readonly SourceWithText[];
  readonly passages: readonly PassageRecord[];
  readonly entities: readonly EntityRecord[];
  readonly relations: readonly RelationRecord[];
}

/** Rows of one transaction: few enough for the embedded engine, whose commit holds up the process. */
const batchSize = 2_000;

/**
 * Writes a set of records, in an order in which nothing refers to what is not there yet, a transaction a batch. What is
 * there already and the same is left alone, so that a load that was cut off is completed by the next.
 */
export async function loadRecords(store: Store, records: RecordSet): Promise<Written> {
  const total: Written = { created: 0, changed: 0, unchanged: 0 };
  const writeAll = async <T>(items: readonly T[], write: (run: Run, batch: readonly T[]) => Promise<Written>) => {
    for (const batch of chunks(items, batchSize)) {
      const written = await store.write(async (run) => {
        const outcome = await write(run, batch);
        if (outcome.created + outcome.changed > 0) await markStore(run, { changedAt: new Date().toISOString() });
        return outcome;
      });
      total.created += written.created;
      total.changed += written.changed;
      total.unchanged += written.unchanged;
    }
  };
  await writeAll(records.sources, writeSources);
  await writeAll(records.passages, writePassages);
  await writeAll(records.entities, writeEntities);
  await writeAll(records.relations, writeRelations);
  return total;
}
