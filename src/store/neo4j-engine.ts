import neo4j, { type BookmarkManager, type Driver, type Session } from 'neo4j-driver';
import { AccordError, unavailable } from '../errors';
import type { Engine, Parameters, Reader, ReadOptions, Row, Transaction } from './engine';
import { gatherWrites } from './gather-writes';
import { Neo4jReader } from './neo4j-reader';
import { neo4jRows, neo4jStatement } from './neo4j-values';
import { isMadeAlready } from './neo4j-errors';
import { changeNeo4j, transactOnNeo4j } from './neo4j-write';
import { UnderWay } from './under-way';

export interface Neo4jOptions {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Undefined means the server's default database. */
  readonly database?: string | undefined;
  readonly limits: { readonly timeoutMs: number };
}

/** Opens the engine. The database may be away for now: it is found when it is back. */
export function openNeo4jEngine(options: Neo4jOptions): Engine {
  return new Neo4jEngine(options);
}

/** A dead database is told within two seconds, whether it refuses to connect, does not answer, or has no connection free. */
const connectionTimeout = 1_500;
const connectionAcquisitionTimeout = 1_800;
const pingTimeoutMs = 1_900;
/** A batch of an import may take longer than any read, and building an index longer than that, yet nothing for ever. */
const writeTimeoutMs = 120_000;
const setUpTimeoutMs = 3_600_000;

class Neo4jEngine implements Engine {
  readonly name = 'neo4j';
  private readonly driver: Driver;
  /** Lets a read see the writes made before it, whichever member of a cluster answers; a single server needs no such thing. */
  private readonly bookmarkManager: BookmarkManager | undefined;
  private readonly underWay = new UnderWay();
  private readonly writeAsEver = gatherWrites();
  private product = 'Neo4j';
  private closing: Promise<void> | undefined;

  constructor(private readonly options: Neo4jOptions) {
    if (options.uri.startsWith('neo4j')) this.bookmarkManager = neo4j.bookmarkManager();
    this.driver = neo4j.driver(options.uri, neo4j.auth.basic(options.username, options.password), {
      disableLosslessIntegers: true,
      connectionTimeout,
      connectionAcquisitionTimeout,
      // A connection that was idle for so long may have been dropped on the way without a word.
      connectionLivenessCheckTimeout: 30_000,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      userAgent: 'accord',
      telemetryDisabled: true,
    });
  }

  describe(): string {
    return this.product;
  }

  reader(options: ReadOptions = {}): Reader {
    const timeoutMs = options.timeoutMs ?? this.options.limits.timeoutMs;
    return new Neo4jReader({
      signal: options.signal,
      timeoutMs,
      openSession: () => this.openSession('READ'),
      run: (session, text, parameters) => this.underWay.follow(this.read(session, text, parameters, timeoutMs)),
    });
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.underWay.follow(
      changeNeo4j(
        () => this.openSession('WRITE'),
        writeTimeoutMs,
        (session) => transactOnNeo4j(session, writeTimeoutMs, work),
      ),
    );
  }

  async setUp(text: string): Promise<void> {
    await this.underWay.follow(
      changeNeo4j(
        () => this.openSession('WRITE'),
        setUpTimeoutMs,
        // Two processes that set a new database up at once meet here, whatever IF NOT EXISTS says.
        (session) => session.run(text).catch(unlessMadeByAnother),
      ),
    );
  }

  async ping(): Promise<void> {
    const reader = this.reader({ timeoutMs: pingTimeoutMs });
    try {
      await reader.read('RETURN 1 AS one', {});
    } catch (error) {
      const late = error instanceof AccordError && error.code === 'TIMEOUT';
      throw late ? unavailable(`Neo4j did not answer within ${pingTimeoutMs} ms.`, error) : error;
    } finally {
      await reader.close();
    }
  }

  async flush(): Promise<void> {
    // Neo4j has a transaction on disk before it answers.
  }

  close(): Promise<void> {
    this.closing ??= this.underWay
      .ended()
      .then(() => this.driver.close())
      .finally(this.writeAsEver);
    return this.closing;
  }

  private openSession(defaultAccessMode: 'READ' | 'WRITE'): Session {
    if (this.closing) throw unavailable('The connection to Neo4j is closed.');
    return this.driver.session({
      defaultAccessMode,
      database: this.options.database,
      bookmarkManager: this.bookmarkManager,
      // Statements bound their rows themselves; in portions, each thousand would cost another round trip.
      fetchSize: -1,
    });
  }

  private async read(session: Session, text: string, parameters: Parameters, timeoutMs: number): Promise<Row[]> {
    // The server gets the limit too, for the case that this process can no longer tell it to stop.
    const result = await withoutStack(() => session.run(...neo4jStatement(text, parameters), { timeout: timeoutMs }));
    this.product = (result.summary.server.agent ?? this.product).replace('/', ' ');
    return neo4jRows(result);
  }
}

/**
 * The driver takes down where each statement was sent from, as a text, for an error that may come of it. That is a tenth of
 * what a small read costs, and says nothing that the name of the statement does not.
 */
function withoutStack<T>(send: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return send();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function unlessMadeByAnother(error: unknown): undefined {
  if (!isMadeAlready(error)) throw error;
}
