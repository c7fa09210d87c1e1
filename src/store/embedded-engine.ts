import type { GrafeoDB, GrafeoError, QueryResult, Transaction as GrafeoTransaction } from '@grafeo-db/js';
import { setTimeout as delay } from 'node:timers/promises';
import { AccordError, unavailable } from '../errors';
import type { Engine, Reader, ReadOptions, Row, Transaction } from './engine';
import { isDiskFull, openGrafeo } from './embedded-folder';
import { Lanes } from './lanes';
import { OrderedTransaction } from './ordered-transaction';
import { plainParameters } from './plain-parameters';
import { plainRows } from './plain-rows';
import { ReaderSignal } from './reader-signal';
import { UnderWay } from './under-way';
import { within } from './within';

export interface EmbeddedOptions {
  /** The folder that holds the graph; undefined keeps it in memory, for tests. */
  readonly folder: string | undefined;
  readonly limits: { readonly runningStatements: number; readonly timeoutMs: number };
  /** Milliseconds that a read may wait for others to end before it is UNAVAILABLE; a second unless a test says otherwise. */
  readonly waitForPlaceMs?: number;
}

/** Opens the engine in this process. Throws StoreError. */
export async function openEmbeddedEngine(options: EmbeddedOptions): Promise<Engine> {
  return new EmbeddedEngine(openGrafeo(options.folder), options);
}

/** Long enough for a burst of quick reads, short enough to tell soon that slow ones have taken all places. */
const waitForPlaceMs = 1_000;
const conflictStatus = '40000';
const writeAttempts = 5;

class EmbeddedEngine implements Engine {
  readonly name = 'embedded';
  /** A read keeps its place until the engine has done with it, even if nobody waits any more: it cannot be told to stop. */
  private readonly places: Lanes;
  /** What somebody waits for. */
  private readonly awaited = new UnderWay();
  /** Settles after the last write so far. Writes go one by one, because in parallel they only collide. */
  private lastWrite: Promise<unknown> = Promise.resolve();
  private closing: Promise<void> | undefined;

  constructor(
    private readonly db: GrafeoDB,
    private readonly options: EmbeddedOptions,
  ) {
    this.places = new Lanes(options.limits.runningStatements, options.waitForPlaceMs ?? waitForPlaceMs, tooBusy);
  }

  describe(): string {
    return `Grafeo ${this.db.version()}, in this process`;
  }

  reader(options: ReadOptions = {}): Reader {
    const end = new ReaderSignal(options.signal);
    const timeoutMs = options.timeoutMs ?? this.options.limits.timeoutMs;
    return {
      read: async (text, parameters) => {
        end.signal.throwIfAborted();
        this.assertOpen();
        const read = { over: false };
        const work = this.places.run(async () => (read.over ? undefined : this.db.executeCypher(text, plainParameters(parameters))));
        const rows = work.then((result) => (result && !read.over ? rowsOf(result) : []));
        return this.awaited.follow(within(timeoutMs, end.signal, rows, () => (read.over = true)));
      },
      close: async () => end.close(),
    };
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.inTurn(async () => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await this.attempt(work);
        } catch (error) {
          if ((error as GrafeoError).gqlStatus !== conflictStatus) throw error;
          if (attempt === writeAttempts) throw collided(error);
          await delay(attempt * 5);
        }
      }
    });
  }

  async setUp(text: string): Promise<void> {
    await this.inTurn(() => this.db.executeCypher(text));
  }

  async ping(): Promise<void> {
    this.assertOpen();
    await this.db.executeCypher('RETURN 1 AS one');
  }

  async flush(): Promise<void> {
    if (this.options.folder === undefined) return;
    await this.inTurn(async () => this.db.walCheckpoint());
  }

  close(): Promise<void> {
    // Abandoned reads are not waited for; the engine bears being closed under them.
    this.closing ??= this.awaited.ended().then(() => this.explainFullDisk(async () => this.db.close()));
    return this.closing;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.assertOpen();
    const result = this.awaited.follow(this.lastWrite.then(() => this.explainFullDisk(work)));
    this.lastWrite = result.catch(ignore);
    return result;
  }

  private async explainFullDisk<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      throw unavailable(`The disk that holds "${this.options.folder}" is full. Free some room and try again.`, error);
    }
  }

  private async attempt<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const inner = this.db.beginTransaction();
    const transaction = new OrderedTransaction(async (text, parameters) =>
      rowsOf(await inner.executeCypher(text, plainParameters(parameters))),
    );
    try {
      const result = await work(transaction);
      await transaction.finished();
      inner.commit();
      return result;
    } catch (error) {
      // The engine refuses to roll back under a running statement.
      await transaction.finished().catch(ignore);
      rollBack(inner);
      throw error;
    }
  }

  private assertOpen(): void {
    // The engine itself still answers after its close.
    if (this.closing) throw unavailable('The database is closed.');
  }
}

function rowsOf(result: QueryResult): Row[] {
  return plainRows(result.toArray());
}

function tooBusy(): AccordError {
  return unavailable('The database is busy with as many statements as it may run at once. Try again in a moment.');
}

function collided(cause: unknown): AccordError {
  return new AccordError('CONFLICT', `The change collided with others ${writeAttempts} times. Try it again.`, {}, { cause });
}

function rollBack(transaction: GrafeoTransaction): void {
  try {
    transaction.rollback();
  } catch {
    // It has done so by itself, because the commit failed.
  }
}

function ignore(): void {}
