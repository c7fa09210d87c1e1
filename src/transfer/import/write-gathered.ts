import { markStore } from '../../store/marks';
import type { Run, Store } from '../../store/store';
import type { WriteTurn } from '../../store/write-turn';
import { chunks, type Written } from '../batch';
import { recordHash } from '../checksum';
import { prepareEntity } from '../entity-row';
import type { ContentRecord } from '../read-records';
import type { SourceRecord } from '../record';
import { saidIn, type Said } from '../corpora/shared';
import { writeSharedEntities, writeSharedRelations } from '../corpora/write-shared';
import { writePassages, writeSources, type SourceWithText } from '../write-sources';
import type { Gathered } from './gathered';
import type { RecordFile, Spooled } from './record-file';
import type { RecordSource } from './record-source';
import { AccordError } from '../../errors';
import { formatProblem, problemOf } from '../problem';
import { importKinds, type ImportKind } from './rejection';

export interface WriteContext {
  readonly store: Store;
  readonly turn: WriteTurn;
  readonly gathered: Gathered;
  readonly source: RecordSource;
  /** Whether the store held nothing at the beginning, so that nothing needs to be looked up. */
  readonly isNew: boolean;
  readonly signal: AbortSignal | undefined;
  /** Told after each batch how many records of it were written or left alone. */
  readonly onRecords: (count: number) => void;
}

/**
 * Records of one transaction. A commit of the embedded engine holds up the process; Neo4j takes larger ones gladly, and a
 * record may be as long as a line, so that their bytes are bounded too.
 */
const batchSizes = { embedded: 2_000, neo4j: 5_000 };
const batchBytes = 8_000_000;

/** Writes what was not rejected, in an order in which nothing refers to what is not there yet, a transaction a batch. */
export async function writeGathered(context: WriteContext): Promise<Record<ImportKind, Written>> {
  const { gathered } = context;
  const written = Object.fromEntries(importKinds.map((kind) => [kind, { created: 0, changed: 0, unchanged: 0 }])) as Record<
    ImportKind,
    Written
  >;
  // Texts stand outside the records, each of up to 50 MB.
  await writeBatches(context, gathered.source.batches(1, 1), written.source, async (run, [item]) =>
    item ? writeSources(run, [await withText(item, context.source)], () => context.source.corpusOf(item.file)) : written.source,
  );
  await writeAll(context, gathered.passage, written.passage, (run, said) => {
    const corpora = new Map(said.map(({ record, corpus }) => [record.id, corpus]));
    return writePassages(
      run,
      said.map(({ record }) => record),
      (id) => corpora.get(id),
    );
  });
  await writeAll(context, gathered.entity, written.entity, writeSharedEntities);
  await writeAll(context, gathered.relation, written.relation, writeSharedRelations);
  return written;
}

function writeAll<T extends ContentRecord>(
  context: WriteContext,
  file: RecordFile<T>,
  total: Written,
  write: (run: Run, said: readonly Said<T>[]) => Promise<Written>,
): Promise<void> {
  return writeBatches(context, file.batches(batchSizes[context.store.engine.name], batchBytes), total, (run, batch) =>
    write(
      run,
      batch.map((item) => saidIn(context.source, item)),
    ),
  );
}

async function writeBatches<T extends ContentRecord>(
  { store, turn, isNew, signal, onRecords }: WriteContext,
  batches: Iterator<Spooled<T>[]>,
  total: Written,
  write: (run: Run, batch: readonly Spooled<T>[]) => Promise<Written>,
): Promise<void> {
  for (let batch = nextOf(batches), next = batch; batch && !signal?.aborted; batch = next) {
    const now = batch;
    const writing = store.write(async (run) => {
      await turn.hold(run);
      const outcome = await write(isNew ? askingNothing(run) : run, now);
      if (outcome.created + outcome.changed > 0) await markStore(run, { changedAt: new Date().toISOString() });
      return outcome;
    });
    // Heard of below; until then it must not count as unhandled.
    writing.catch(() => undefined);
    next = nextOf(batches);
    await prepare(next ?? []);
    const written = await writing;
    total.created += written.created;
    total.changed += written.changed;
    total.unchanged += written.unchanged;
    onRecords(batch.length);
  }
}

function nextOf<T>(iterator: Iterator<T, unknown>): T | undefined {
  const next = iterator.next();
  return next.done ? undefined : next.value;
}

/** Works out what the next batch is stored as while the database writes this one, in turns with what that has to say. */
async function prepare(batch: readonly Spooled<ContentRecord>[]): Promise<void> {
  for (const some of chunks(batch, preparedInATurn)) {
    await new Promise((resolve) => setImmediate(resolve));
    for (const { record } of some) {
      if (record.record === 'entity') prepareEntity(record);
      else if (record.record !== 'source') recordHash(record);
    }
  }
}

const preparedInATurn = 50;

const lookUps = new Set(['import/existing-nodes', 'import/existing-entities', 'import/existing-relations']);

/** In a store that was empty there is nothing but what the import wrote itself, each record once. */
function askingNothing(run: Run): Run {
  return (name, ...rest) => (lookUps.has(name) ? Promise.resolve([]) : run(name, ...rest));
}

/** Where the text came from is left out, so that a source is the same whether its text stood in the record or in a file. */
async function withText(item: Spooled<SourceRecord>, source: RecordSource): Promise<SourceWithText> {
  const read = await source.readText(item.record, item.file);
  if ('problem' in read || read.sha256 !== item.record.sha256) {
    const why = 'problem' in read ? read.problem : 'its text was changed while the import ran';
    throw new AccordError('BAD_USER_INPUT', formatProblem(problemOf(item, why)));
  }
  const { file: _, text: __, ...rest } = item.record;
  return { ...rest, text: read.text };
}
