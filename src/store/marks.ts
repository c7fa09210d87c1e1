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

/** Who writes much at the moment: `holder` is its own word, and `beat` changes as long as it lives. */
export interface TurnMark {
  readonly holder: string;
  readonly host: string;
  readonly pid: number;
  readonly beat: number;
  /** Who asked last. */
  readonly asked: string;
}

export interface Marks {
  /** How many there are, whatever they say. */
  readonly count: number;
  /** Undefined where nobody has the turn. */
  readonly turn: TurnMark | undefined;
  readonly store: StoreMark | undefined;
  readonly corpora: readonly CorpusMark[];
}

const storeMark = 'store';
const turnMark = 'turn';
const corpusPrefix = 'corpus ';

/** Reads all marks. */
export async function readMarks(run: Run): Promise<Marks> {
  const marks = (await run('statistics/marks')).map((row) => row['mark'] as unknown as { id: string });
  const turn = marks.find(({ id }) => id === turnMark) as TurnMark | undefined;
  return {
    count: marks.length,
    turn: turn?.holder ? turn : undefined,
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

/** Notes who has the turn to write; an empty `holder` is nobody. */
export async function markTurn(run: Run, properties: Partial<TurnMark>): Promise<void> {
  await run('statistics/set-mark', { id: turnMark, properties: { ...properties } });
}
