import { readConfig } from '../config';
import { findDuplicates, type DuplicatesReport } from '../duplicates/find-duplicates';
import { badInput } from '../errors';
import type { EntityType } from '../ontology/entity-types';
import { entityTypeNames, isEntityType } from '../ontology/ontology';
import { openEngine } from '../store/open-engine';
import { createStore } from '../store/store';
import { exitCodes } from './exit-codes';
import { formatDuplicates, type DuplicateFormat } from './format-duplicates';
import { readKnownDifferent } from './known-different';
import type { Terminal } from './progress-line';
import { stopRequest } from './stop-request';
import { refuseBesideService } from './refuse-beside-service';

/** For whom a service runs on the folder. */
const whatToDo =
  'Stop it and look for duplicates then; or import an export of it into another folder (DATA_DIR) or into Neo4j, and look there.';

export interface DuplicatesOptions {
  readonly minScore: string;
  readonly limit: string;
  readonly type?: readonly string[];
  readonly format: DuplicateFormat;
  readonly lang?: string;
  readonly knownDifferent?: string;
}

/** A page of all entities may take longer than anything that a request may ask for. */
const statementTimeoutMs = 120_000;

/**
 * `accord duplicates`: proposes pairs of entities that may be one, best first, with reasons; writes nothing to the store.
 * Returns the exit code. Throws AccordError, ConfigError or StoreError where nothing can be compared.
 */
export async function duplicatesCommand(
  options: DuplicatesOptions,
  { stdout, stderr }: { readonly stdout: { write(text: string): void }; readonly stderr: Terminal },
): Promise<number> {
  const query = {
    types: readTypes(options.type),
    minScore: number('--min-score', options.minScore, 0, 1),
    limit: wholeNumber('--limit', options.limit, 1, 100_000),
    ...(options.knownDifferent !== undefined && { isKnownDifferent: await readKnownDifferent(options.knownDifferent) }),
  };
  const lang = options.lang ?? Intl.DateTimeFormat().resolvedOptions().locale;
  const config = readConfig(process.env);
  await refuseBesideService(config.store, whatToDo);
  const store = createStore(await openEngine(config.store, config.limits));
  const stop = stopRequest(() => stderr.write('Stopping.\n'));
  const progress = new Progress(stderr);
  try {
    await store.engine.ping();
    const report = await findDuplicates(store, query, {
      signal: stop.signal,
      timeoutMs: statementTimeoutMs,
      onProgress: ({ phase, count }) =>
        progress.show(`${phase === 'read' ? 'Read' : 'Compared'}: ${inWords(count)} ${phase === 'read' ? 'entities' : 'pairs'}`),
    });
    progress.end();
    stdout.write(formatDuplicates(report.proposals, options.format, lang));
    stderr.write(summary(report, query.minScore));
    return exitCodes.good;
  } catch (error) {
    if (stop.signal.aborted) return exitCodes.interrupted;
    throw error;
  } finally {
    progress.end();
    stop.done();
    await store.close();
  }
}

function readTypes(types: readonly string[] | undefined): EntityType[] | undefined {
  return types?.map((text) => {
    const type = text.toUpperCase();
    if (!isEntityType(type)) throw badInput('--type', `--type is "${text}"; expected one or more of ${entityTypeNames.join(', ')}.`);
    return type;
  });
}

function number(name: string, text: string, min: number, max: number): number {
  const value = text.trim() === '' ? NaN : Number(text);
  if (!(value >= min && value <= max)) throw badInput(name, `${name} is "${text}"; expected a number from ${min} to ${max}.`);
  return value;
}

function wholeNumber(name: string, text: string, min: number, max: number): number {
  if (!/^\d+$/.test(text) || Number(text) < min || Number(text) > max) {
    throw badInput(name, `${name} is "${text}"; expected a whole number from ${min} to ${max}.`);
  }
  return Number(text);
}

function summary({ entities, pairsCompared, found, proposals, leftOutAsKnown, stopNames }: DuplicatesReport, minScore: number): string {
  const lines = [
    `${inWords(entities)} entities read, ${inWords(pairsCompared)} pairs compared; ${inWords(found)} may be one from a score of ${minScore} on` +
      (found > proposals.length ? `, of which the best ${inWords(proposals.length)} are shown (--limit).` : '.'),
    ...(leftOutAsKnown > 0 ? [`${inWords(leftOutAsKnown)} pairs are known to be different and were left out.`] : []),
    ...(stopNames.count > 0
      ? [
          `${inWords(stopNames.count)} names are borne by more than ${stopNames.mostOfBlock} entities each; of those, only what has the month, an office, a place or a country in common, too, was compared. The most common: ` +
            `${stopNames.examples.map(({ id, bearers }) => `that of ${id} (${inWords(bearers)})`).join(', ')}.`,
        ]
      : []),
    'Nothing was written.',
  ];
  return `${lines.join('\n')}\n`;
}

function inWords(count: number): string {
  return count.toLocaleString('en-US');
}

/** A line that is redrawn on a terminal; without one, a line now and then. */
class Progress {
  private shownAt = performance.now();
  private isDrawn = false;

  constructor(private readonly out: Terminal) {}

  show(text: string): void {
    const now = performance.now();
    if (now - this.shownAt < (this.out.isTTY ? 200 : 5_000)) return;
    this.shownAt = now;
    this.out.write(this.out.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
    this.isDrawn = this.out.isTTY === true;
  }

  end(): void {
    if (this.isDrawn) this.out.write('\r\u001b[K');
    this.isDrawn = false;
  }
}
