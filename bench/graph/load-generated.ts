import type { Neo4jSettings } from '../../tests/support/neo4j-settings';
import { settle } from '../../src/store/set-up';
import type { Run, Store } from '../../src/store/store';
import type { Written } from '../../src/transfer/batch';
import { writeEntities } from '../../src/transfer/write-entities';
import { writeRelations } from '../../src/transfer/write-relations';
import { writePassages, writeSources } from '../../src/transfer/write-sources';
import { loadOnce } from './load-once';
import { generateRecords } from './records';

const batchSize = 5_000;

/**
 * Fills a database with the generated graph of a size, unless it holds it already: through the functions by which Accord
 * writes, so that the stored form is that of an import.
 */
export function loadGenerated(settings: Neo4jSettings, size: number, report: (line: string) => void): Promise<void> {
  return loadOnce(settings, String(size), async (store) => {
    const startedAt = Date.now();
    const records = generateRecords(size);
    const say = (what: string) => (rows: number) => report(`${rows} ${what} after ${Math.round((Date.now() - startedAt) / 1_000)} s`);
    await writeAll(store, records.sources(), writeSources, say('sources'));
    await writeAll(store, records.passages(), writePassages, say('passages'));
    await writeAll(store, records.entities(), writeEntities, say('entities'));
    await writeAll(store, records.relations(), writeRelations, say('relations'));
    await settle(store);
  });
}

async function writeAll<T>(
  store: Store,
  records: Iterable<T>,
  write: (run: Run, batch: readonly T[]) => Promise<Written>,
  report: (rows: number) => void,
): Promise<void> {
  let batch: T[] = [];
  let rows = 0;
  const flush = async (): Promise<void> => {
    const full = batch;
    batch = [];
    rows += full.length;
    if (full.length > 0) await store.write((run) => write(run, full));
  };
  for (const record of records) {
    batch.push(record);
    if (batch.length < batchSize) continue;
    await flush();
    if (rows % 100_000 === 0) report(rows);
  }
  await flush();
  report(rows);
}
