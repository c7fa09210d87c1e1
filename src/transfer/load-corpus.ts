import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { AccordError } from '../errors';
import { packageRoot } from '../package-root';
import { markCorpus, markStore, readMarks } from '../store/marks';
import { takeWriteTurn } from '../store/write-turn';
import { settle } from '../store/set-up';
import type { Store } from '../store/store';
import { checkCorpus } from './check-corpus';
import { formatProblem } from './problem';
import { loadRecords } from './load-records';
import { readCorpus } from './read-corpus';
import { formatVersion } from './record';
import { toRecordSet } from './to-record-set';

/** What became of the wish to have a corpus in the store. */
export interface CorpusOutcome {
  readonly corpus: string;
  readonly state: 'loaded' | 'was loaded before' | 'left out: the store holds something else' | 'none asked for';
}

/** Makes sure that the store is of our format, and notes it on a new one. Throws where another version wrote it. */
export async function openFormat(store: Store): Promise<void> {
  await store.write(async (run) => {
    const { store: mark } = await readMarks(run);
    if (!mark) return markStore(run, { formatVersion, changedAt: new Date().toISOString() });
    if (mark.formatVersion !== formatVersion) {
      throw new AccordError(
        'CONFLICT',
        `The store has format ${mark.formatVersion}; this version of Accord reads format ${formatVersion}. Export it with the version that wrote it and import the file here.`,
      );
    }
  });
}

/**
 * Fills an empty store with a corpus: a folder name in corpus/, or a path. A begin mark is written first and the completion
 * mark last, so that a load that was cut off goes on at the next start; a store that holds anything else is left alone.
 * Throws BAD_USER_INPUT with all problems where the corpus has any; nothing is loaded then.
 */
export async function loadCorpus(store: Store, corpus: string): Promise<CorpusOutcome> {
  if (corpus === 'none') return { corpus, state: 'none asked for' };
  // Several services may be started at once on one database.
  const turn = await takeWriteTurn(store);
  try {
    return await loadInTurn(store, corpus);
  } finally {
    await turn.end();
  }
}

async function loadInTurn(store: Store, corpus: string): Promise<CorpusOutcome> {
  const path = pathOf(corpus);
  const name = basename(path);
  const refusal = await reasonNotToLoad(store, name);
  if (refusal) return { corpus: name, state: refusal };

  const reading = await readCorpus(path);
  const { problems } = checkCorpus(reading, store.engine.longestText);
  if (problems.length > 0) {
    const lines = problems.map(formatProblem);
    throw new AccordError(
      'BAD_USER_INPUT',
      `The corpus ${path} has ${problems.length} problems, so nothing of it is loaded:\n${lines.join('\n')}`,
      { problems: lines },
    );
  }
  await store.write((run) => markCorpus(run, { corpus: name, begunAt: new Date().toISOString() }));
  await loadRecords(store, toRecordSet(reading), name);
  const now = new Date().toISOString();
  const evidenced =
    reading.relations.filter(({ record }) => (record.evidence ?? []).length > 0).length / Math.max(1, reading.relations.length);
  await store.write(async (run) => {
    await markStore(run, { changedAt: now, checkedAt: now, evidenced });
    await markCorpus(run, { corpus: name, completedAt: now });
  });
  await settle(store);
  return { corpus: name, state: 'loaded' };
}

function pathOf(corpus: string): string {
  const shipped = join(packageRoot, 'corpus', corpus);
  return /^[\w.-]+$/.test(corpus) && existsSync(shipped) ? shipped : resolve(corpus);
}

async function reasonNotToLoad(store: Store, corpus: string): Promise<CorpusOutcome['state'] | undefined> {
  return store.write(async (run) => {
    const { count, corpora } = await readMarks(run);
    const mark = corpora.find((each) => each.corpus === corpus);
    if (mark) return mark.completedAt ? 'was loaded before' : undefined;
    const [row] = await run('statistics/node-count');
    return (row?.['n'] as number) > count ? 'left out: the store holds something else' : undefined;
  });
}
