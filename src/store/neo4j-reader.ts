import type { Session } from 'neo4j-driver';
import { setTimeout as delay } from 'node:timers/promises';
import type { Parameters, Reader, ReadOptions, Row } from './engine';
import { Lanes } from './lanes';
import { isWorthRetrying, translateNeo4jError } from './neo4j-errors';
import { ReaderSignal } from './reader-signal';
import { within } from './within';

/** One reader holds no more connections than this, so that one request with many fields leaves some to the others. */
const connectionsAtOnce = 8;
/** Milliseconds before a read that failed in passing is sent again. */
const pauses = [20, 150];
/** A dead database is reported, not waited for: nothing is sent again once this much time has passed. */
const retryUntilMs = 1_000;

export interface Neo4jReaderOptions extends ReadOptions {
  readonly timeoutMs: number;
  readonly openSession: () => Session;
  /** Runs one statement, to its end, on a session that is at rest. */
  readonly run: (session: Session, text: string, parameters: Parameters) => Promise<Row[]>;
}

/**
 * Each read is an auto-commit statement (half the cost of a managed transaction) in a session of its own: the driver refuses
 * a second statement on a session that is at work, and on several connections the server answers them side by side.
 */
export class Neo4jReader implements Reader {
  private readonly end: ReaderSignal;
  private readonly lanes = new Lanes(connectionsAtOnce);

  constructor(private readonly options: Neo4jReaderOptions) {
    this.end = new ReaderSignal(options.signal);
  }

  async read(text: string, parameters: Parameters): Promise<Row[]> {
    this.end.signal.throwIfAborted();
    const attempt: Attempt = { startedAt: Date.now(), session: undefined, over: false };
    const work = this.lanes.run(() => this.readWithRetries(text, parameters, attempt));
    return within(this.options.timeoutMs, this.end.signal, work, () => {
      attempt.over = true;
      // Closing a session that is at work ends its statement on the server.
      void attempt.session?.close().catch(ignore);
    });
  }

  async close(): Promise<void> {
    this.end.close();
  }

  private async readWithRetries(text: string, parameters: Parameters, attempt: Attempt): Promise<Row[]> {
    for (let failures = 0; ; failures++) {
      if (attempt.over) return [];
      try {
        return await this.readOnce(text, parameters, attempt);
      } catch (error) {
        const pause = pauses[failures];
        const spent = Date.now() - attempt.startedAt;
        if (attempt.over || pause === undefined || spent > retryUntilMs || !isWorthRetrying(error)) {
          throw translateNeo4jError(error, this.options.timeoutMs);
        }
        await delay(pause);
      }
    }
  }

  private async readOnce(text: string, parameters: Parameters, attempt: Attempt): Promise<Row[]> {
    const session = this.options.openSession();
    attempt.session = session;
    try {
      return await this.options.run(session, text, parameters);
    } finally {
      await session.close();
    }
  }
}

/** A read under way: what is needed to end it. */
interface Attempt {
  readonly startedAt: number;
  session: Session | undefined;
  /** Nobody waits for it any more. */
  over: boolean;
}

function ignore(): void {}
