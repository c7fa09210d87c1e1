import type { Engine } from '../../src/store/engine';
import { setUpSchema } from '../../src/store/set-up';
import { createStore, type Store } from '../../src/store/store';
import { openFormat } from '../../src/transfer/load-corpus';
import { openFileSource } from '../../src/transfer/import/file-source';
import { importRecords, type ImportOptions, type ImportOutcome } from '../../src/transfer/import/import-records';
import type { RecordSource } from '../../src/transfer/import/record-source';
import type { Rejection } from '../../src/transfer/import/rejection';
import { formatProblem } from '../../src/transfer/problem';
import { emptyNeo4j } from '../support/empty-neo4j';
import type { SmallCorpus } from './small-corpus';

/** An import with what it said on the way. */
export interface Imported extends ImportOutcome {
  readonly rejections: readonly Rejection[];
  /** Its problems as they are printed, what only leans on a rejected record left out. */
  readonly printed: readonly string[];
}

/** A store over an engine, emptied where it held anything and set up as the command does. */
export async function importStore(engine: Engine): Promise<Store> {
  const store = createStore(engine);
  if (engine.name === 'neo4j') await emptyNeo4j(engine);
  await setUpSchema(store);
  await openFormat(store);
  return store;
}

/** Imports a corpus that a test has changed. */
export function importCorpus(store: Store, corpus: SmallCorpus, options: ImportOptions = {}): Promise<Imported> {
  const source = openFileSource([{ path: `${corpus.write()}/graph.jsonl` }]);
  return importSource(store, source, { topics: { path: `${corpus.parent}/topics.jsonl` }, ...options });
}

export async function importSource(store: Store, source: RecordSource, options: ImportOptions = {}): Promise<Imported> {
  const rejections: Rejection[] = [];
  const outcome = await importRecords(store, source, { ...options, onRejected: (rejection) => rejections.push(rejection) });
  return { ...outcome, rejections, printed: rejections.filter(({ isConsequence }) => !isConsequence).map(formatProblem) };
}

/** Records that are in memory. */
export function sourceOf(records: readonly unknown[], corpus = 'memory'): RecordSource {
  return {
    async *open() {
      for (const [index, record] of records.entries()) yield { file: 'memory', line: index + 1, record };
    },
    progress: () => ({ read: 0, all: undefined }),
    corpusOf: () => corpus,
    readText: async ({ text = '', sha256 }) => ({ text, sha256 }),
  };
}

/** The counts of all kinds together. */
export function total({ kinds }: ImportOutcome): { created: number; changed: number; unchanged: number; rejected: number } {
  const sum = { created: 0, changed: 0, unchanged: 0, rejected: 0 };
  for (const counts of Object.values(kinds)) for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += counts[key];
  return sum;
}
