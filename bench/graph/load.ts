import type { Neo4jSettings } from '../../tests/support/neo4j-settings';
import { openNeo4jEngine } from '../../src/store/neo4j-engine';
import { setUpSchema, settle } from '../../src/store/set-up';
import { createStore, type Run, type Store } from '../../src/store/store';
import type { Written } from '../../src/transfer/batch';
import { openFormat } from '../../src/transfer/load-corpus';
import { writeEntities } from '../../src/transfer/write-entities';
import { writeRelations } from '../../src/transfer/write-relations';
import { writePassages, writeSources } from '../../src/transfer/write-sources';
import { generateRecords } from './records';

const batchSize = 5_000;
const mark = 'bench graph';

/**
 * Fills a database with the generated graph of a size, unless it holds it already: through the functions by which Accord
 * writes, so that the stored form is that of an import. Throws where the database holds anything else.
 */
export async function loadGraph(settings: Neo4jSettings, size: number, report: (line: string) => void): Promise<void> {
  const store = createStore(openNeo4jEngine({ ...settings, limits: { timeoutMs: 600_000 } }));
  try {
    const held = await sizeHeld(store);
    if (held === size) return;
    if (held !== undefined) throw new Error(`The database holds ${held}; expected nothing, or the graph of ${size} entities.`);
    await setUpSchema(store);
    await openFormat(store);
    const startedAt = Date.now();
    const records = generateRecords(size);
    const say = (what: string) => (rows: number) => report(`${rows} ${what} after ${Math.round((Date.now() - startedAt) / 1_000)} s`);
    await writeAll(store, records.sources(), writeSources, say('sources'));
    await writeAll(store, records.passages(), writePassages, say('passages'));
    await writeAll(store, records.entities(), writeEntities, say('entities'));
    await writeAll(store, records.relations(), writeRelations, say('relations'));
    await store.write((run) => run('statistics/set-mark', { id: mark, properties: { size } }));
    await settle(store);
  } finally {
    await store.close();
  }
}

/** The size of the graph that is there, undefined for an empty database, a word for anything else. */
async function sizeHeld(store: Store): Promise<number | string | undefined> {
  return store.write(async (run) => {
    const marks = (await run('statistics/marks')).map((row) => row['mark'] as { id: string; size?: number });
    const known = marks.find(({ id }) => id === mark)?.size;
    const [row] = known === undefined ? await run('statistics/node-count') : [];
    return known ?? ((row?.['n'] as number) > 0 ? 'another graph, or a part of one' : undefined);
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
