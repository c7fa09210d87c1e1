import type { Run } from './store';

/** What a store says of itself. */
export interface StoreMark {
  readonly formatVersion: number;
  /** When the graph last changed, in UTC. */
  readonly changedAt: string;
  /** The share of relations that have a verified passage, at the last check. */
  readonly evidenced?: number;
  readonly checkedAt?: string;
}

/** How far a corpus was loaded: begun, and completed where `completedAt` is there. */
export interface CorpusMark {
  readonly corpus: string;
  readonly begunAt: string;
  readonly completedAt?: string;
}

export interface Marks {
  readonly store: StoreMark | undefined;
  readonly corpora: readonly CorpusMark[];
}

const storeMark = 'store';
const corpusPrefix = 'corpus ';

/** Reads all marks. */
export async function readMarks(run: Run): Promise<Marks> {
  const marks = (await run('statistics/marks')).map((row) => row['mark'] as unknown as { id: string });
  return {
    store: marks.find(({ id }) => id === storeMark) as StoreMark | undefined,
    corpora: marks.filter(({ id }) => id.startsWith(corpusPrefix)) as unknown as CorpusMark[],
  };
}

/** Notes something about the store; what is not named stays. */
export async function markStore(run: Run, properties: Partial<StoreMark>): Promise<void> {
  await run('statistics/set-mark', { id: storeMark, properties: { ...properties } });
}

/** Notes that the load of a corpus began, or was completed. */
export async function markCorpus(run: Run, mark: { corpus: string } & Partial<CorpusMark>): Promise<void> {
  await run('statistics/set-mark', { id: corpusPrefix + mark.corpus, properties: { ...mark } });
}
