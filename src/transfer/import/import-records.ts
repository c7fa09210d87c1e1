import { markStore } from '../../store/marks';
import { settle } from '../../store/set-up';
import { takeWriteTurn, type WriteTurn } from '../../store/write-turn';
import type { Store } from '../../store/store';
import type { Written } from '../batch';
import { shareWithEvidence } from '../share-with-evidence';
import { checkGathered } from './check-gathered';
import { openGathered } from './gathered';
import { Gatherer } from './gather';
import type { RecordSource } from './record-source';
import { importKinds, Rejections, type ImportKind, type Rejection } from './rejection';
import { StoreLookups } from './store-lookups';
import { topicsFor, type TopicList } from './topic-list';
import { writeGathered } from './write-gathered';

/** What an import is to do. */
export interface ImportOptions {
  /** Check everything and write nothing. */
  readonly dryRun?: boolean;
  /** With `stop`, the default, nothing is written where there is a problem; with `skip` what is good is written. */
  readonly onError?: 'stop' | 'skip';
  /** The closed list of topics; without it that of the store, or the one that ships where the store has none. */
  readonly topics?: TopicList | undefined;
  /** Told of each problem of a record as it is found, of what leans on a rejected one too. */
  readonly onRejected?: (rejection: Rejection) => void;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Ends the import after the batch that is under way. What is written stays, and the same import goes on from there. */
  readonly signal?: AbortSignal;
  /** Told that another import is waited for, which writes into the same database. */
  readonly onWait?: (holder: string) => void;
}

/** How far an import has come. `done` and `all` are bytes while reading, where they are known, and records afterwards. */
export interface ImportProgress {
  readonly phase: 'read' | 'check' | 'write';
  readonly records: number;
  readonly done: number;
  readonly all: number | undefined;
}

/** What became of the records of one kind. Those that came again as they were count as unchanged. */
export interface KindOutcome {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
}

export interface ImportOutcome {
  readonly state: 'imported' | 'checked' | 'nothing written: problems' | 'interrupted';
  readonly kinds: Readonly<Record<ImportKind, KindOutcome>>;
  /** Records that were read, those that came again and those that are wrong included. */
  readonly records: number;
  /** Lines that do not say what they are. */
  readonly unreadable: number;
  /** Sentences about records that are wrong by themselves. */
  readonly problems: number;
  /** Milliseconds until everything was checked, and of the writing. */
  readonly checkMs: number;
  readonly writeMs: number;
}

/**
 * Imports records: reads them all, checks them with the rules of `accord check` against each other and the store, then writes
 * them in batches. A record that is there as it is costs a look. Of a record some 50 bytes are kept, and the rest in
 * temporary files; texts of sources are held. A process that ends at any moment leaves whole batches; the same import again completes them.
 */
export async function importRecords(store: Store, source: RecordSource, options: ImportOptions = {}): Promise<ImportOutcome> {
  if (options.dryRun) return importInTurn(store, source, options, undefined);
  // Taken before anything is looked up: what was not there then must not be written by another in between.
  const turn = await takeWriteTurn(store, options);
  try {
    return await importInTurn(store, source, options, turn);
  } finally {
    await turn.end();
  }
}

async function importInTurn(
  store: Store,
  source: RecordSource,
  options: ImportOptions,
  turn: WriteTurn | undefined,
): Promise<ImportOutcome> {
  const { signal, dryRun = false, onError = 'stop' } = options;
  const startedAt = performance.now();
  const rejections = new Rejections((rejection) => options.onRejected?.(rejection));
  const lookups = await StoreLookups.open(store);
  const gathered = openGathered();
  try {
    const topics = await topicsFor(store, options.topics);
    const gatherer = new Gatherer(gathered, topics.listed, rejections);
    const progress = new Progress(options, source);
    if (topics.source) await gatherer.gather(topics.source, signal, () => undefined);
    let records = 0;
    await gatherer.gather(source, signal, () => progress.read((records += 1)));
    const all = importKinds.reduce((sum, kind) => sum + gathered[kind].size, 0);
    progress.begin('check', all);
    await checkGathered({
      longestText: store.engine.longestText,
      gathered,
      source,
      lookups,
      rejections,
      signal,
      onRecords: (count) => progress.add(count),
    });
    const checkedAt = performance.now();
    const mayWrite = turn !== undefined && !signal?.aborted && (onError === 'skip' || rejections.problems === 0);
    progress.begin('write', all);
    const context = { store, gathered, source, isNew: lookups.isEmpty, signal, onRecords: (count: number) => progress.add(count) };
    const written = mayWrite ? await writeGathered({ ...context, turn }) : undefined;
    if (written && !signal?.aborted) await complete(store, written);
    const kinds = Object.fromEntries(
      importKinds.map((kind) => [
        kind,
        {
          created: written?.[kind].created ?? 0,
          changed: written?.[kind].changed ?? 0,
          unchanged: (written?.[kind].unchanged ?? 0) + gatherer.repeated[kind],
          rejected: rejections.byKind[kind],
        },
      ]),
    ) as Record<ImportKind, KindOutcome>;
    return {
      state: signal?.aborted ? 'interrupted' : written ? 'imported' : dryRun ? 'checked' : 'nothing written: problems',
      kinds,
      records,
      unreadable: rejections.byKind.other,
      problems: rejections.problems,
      checkMs: checkedAt - startedAt,
      writeMs: performance.now() - checkedAt,
    };
  } finally {
    gathered.close();
    await lookups.close();
  }
}

/** What a store says of itself after all was checked and written. */
async function complete(store: Store, written: Readonly<Record<ImportKind, Written>>): Promise<void> {
  const evidenced = await shareWithEvidence(store);
  await store.write((run) => markStore(run, { checkedAt: new Date().toISOString(), evidenced }));
  if (importKinds.some((kind) => written[kind].created + written[kind].changed > 0)) await settle(store);
}

class Progress {
  private phase: ImportProgress['phase'] = 'read';
  private records = 0;
  private all = 0;

  constructor(
    private readonly options: ImportOptions,
    private readonly source: RecordSource,
  ) {}

  read(records: number): void {
    if (records % 500 !== 0) return;
    const { read, all } = this.source.progress();
    this.options.onProgress?.({ phase: 'read', records, done: read, all });
  }

  begin(phase: 'check' | 'write', all: number): void {
    this.phase = phase;
    this.all = all;
    this.records = 0;
  }

  add(count: number): void {
    this.records += count;
    this.options.onProgress?.({ phase: this.phase, records: this.records, done: this.records, all: this.all });
  }
}
