import { readConfig } from '../config';
import { openEngine } from '../store/open-engine';
import { setUpSchema } from '../store/set-up';
import { createStore } from '../store/store';
import { importRecords } from '../transfer/import/import-records';
import type { RecordSource } from '../transfer/import/record-source';
import type { Rejection } from '../transfer/import/rejection';
import type { TopicList } from '../transfer/import/topic-list';
import { openFormat } from '../transfer/load-corpus';
import { formatProblem } from '../transfer/problem';
import { exitCodes } from './exit-codes';
import { importSummary } from './import-summary';
import { ProgressLine, type Terminal } from './progress-line';
import { RejectionReport } from './rejection-report';
import { stopRequest } from './stop-request';
import { refuseBesideService } from './refuse-beside-service';

/** For whom a service runs on the folder. */
const whatToDo =
  'Stop it, import, and start it again; or import into another folder (DATA_DIR) or into Neo4j (NEO4J_URI), which can be written to beside a service.';

/** What the command line says of an import, whatever the records are from. */
export interface ImportRunOptions {
  readonly dryRun?: boolean;
  readonly onError?: 'stop' | 'skip';
  /** The file to which rejected lines go. */
  readonly report?: string;
  readonly topics?: TopicList;
}

export interface ImportStreams {
  readonly stdout: { write(text: string): void };
  readonly stderr: Terminal;
}

/** So many problems are printed; a report has all of them. */
const printedProblems = 50;

/** Imports a source of records into the store that the settings choose, with progress and a summary. Returns the exit code. */
export async function runImport(source: RecordSource, options: ImportRunOptions, { stdout, stderr }: ImportStreams): Promise<number> {
  const config = readConfig(process.env);
  await refuseBesideService(config.store, whatToDo);
  const store = createStore(await openEngine(config.store, config.limits));
  const stop = stopRequest(() => progress.note('Stopping after the batch that is under way; Ctrl-C again stops at once.'));
  const progress = new ProgressLine(stderr);
  const report = options.report === undefined ? undefined : new RejectionReport(options.report);
  const rejections = new PrintedRejections((text) => progress.note(text));
  try {
    // A database that is busy may be late with its first answer, for which no request could wait; an import can.
    await store.engine.ping().catch(() => store.engine.ping());
    if (!options.dryRun) {
      await setUpSchema(store);
      await openFormat(store);
    }
    const outcome = await importRecords(store, source, {
      ...(options.dryRun && { dryRun: true }),
      ...(options.onError && { onError: options.onError }),
      topics: options.topics,
      signal: stop.signal,
      onWait: (holder) => progress.note(`${holder} is writing into this database; waiting until it has ended.`),
      onProgress: (now) => progress.show(now),
      onRejected(rejection) {
        report?.add(rejection);
        rejections.add(rejection);
      },
    });
    progress.end();
    if (rejections.left > 0) stderr.write(`… and ${rejections.left} more${options.report ? '' : '; --report FILE has them all'}.\n`);
    stdout.write(importSummary(outcome, { engine: store.engine.describe(), report: options.report }));
    if (outcome.state === 'interrupted') return exitCodes.interrupted;
    return outcome.problems > 0 ? exitCodes.problems : exitCodes.good;
  } finally {
    progress.end();
    report?.close();
    stop.done();
    await store.close();
  }
}

/** Prints the first problems; what only leans on a rejected record goes to the report alone. */
class PrintedRejections {
  private printed = 0;
  left = 0;

  constructor(private readonly print: (text: string) => void) {}

  add(rejection: Rejection): void {
    if (rejection.isConsequence) return;
    if (this.printed === printedProblems) this.left += 1;
    else {
      this.printed += 1;
      this.print(formatProblem(rejection));
    }
  }
}
