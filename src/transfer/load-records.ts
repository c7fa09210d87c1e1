import { markStore } from '../store/marks';
import type { Run, Store } from '../store/store';
import { chunks, type Written } from './batch';
import { topicsCorpus } from './corpora/contribution';
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
 * there already and the same is left alone, so that a load that was cut off is completed by the next. With `corpus` it is noted
 * who says it, as an import does.
 */
export async function loadRecords(store: Store, records: RecordSet, corpus?: string): Promise<Written> {
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
  const of = corpus === undefined ? undefined : () => corpus;
  const topics = new Set(records.entities.filter(({ type }) => type === 'TOPIC').map(({ id }) => id));
  const corporaOf = corpus === undefined ? undefined : (id: string) => [topics.has(id) ? topicsCorpus : corpus];
  await writeAll(records.sources, (run, batch) => writeSources(run, batch, of));
  await writeAll(records.passages, (run, batch) => writePassages(run, batch, of));
  await writeAll(records.entities, (run, batch) => writeEntities(run, batch, { corporaOf }));
  await writeAll(records.relations, (run, batch) => writeRelations(run, batch, { corporaOf }));
  return total;
}
