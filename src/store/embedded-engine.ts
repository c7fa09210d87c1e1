import type { GrafeoDB } from '@grafeo-db/js';
import { unavailable, type AccordError } from '../errors';
import type { Engine, Reader, ReadOptions, Transaction } from './engine';
import { isDiskFull, openGrafeo } from './embedded-folder';
import { writeToGrafeo } from './embedded-write';
import { Lanes } from './lanes';
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

class EmbeddedEngine implements Engine {
  readonly name = 'embedded';
  readonly longestText = 16 * 1024 * 1024;
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
        const rows = work.then((result) => (result && !read.over ? plainRows(result.toArray()) : []));
        return this.awaited.follow(within(timeoutMs, end.signal, rows, () => (read.over = true)));
      },
      close: async () => end.close(),
    };
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.inTurn(() => writeToGrafeo(this.db, work));
  }

  async setUp(text: string): Promise<void> {
    await this.inTurn(() => this.db.executeCypher(text));
  }

  async createTextIndex(label: string, property: string): Promise<void> {
    await this.inTurn(() => this.db.createTextIndex(label, property, { tokenizer: 'standard', stopWords: [] }));
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

  private assertOpen(): void {
    // The engine itself still answers after its close.
    if (this.closing) throw unavailable('The database is closed.');
  }
}

function tooBusy(): AccordError {
  return unavailable('The database is busy with as many statements as it may run at once. Try again in a moment.');
}

function ignore(): void {}
