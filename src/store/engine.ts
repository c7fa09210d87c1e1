/** A value that a statement takes or returns. Whole numbers are JavaScript numbers; nothing else is converted. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value | undefined };

/** One row of a result: column name to value. */
export type Row = Record<string, Value>;

export type Parameters = Readonly<Record<string, Value | undefined>>;

export interface ReadOptions {
  /** Ends the statement when the client goes away. On the embedded engine the caller stops waiting and the engine finishes. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which the statement is ended (embedded: no longer waited for) with TIMEOUT. */
  readonly timeoutMs?: number | undefined;
}

/** Reads that belong together, such as those of one operation. Calls made without waiting go out together. */
export interface Reader {
  read(text: string, parameters: Parameters): Promise<Row[]>;
  /** Gives back what the reads held. Ends statements still running. Never throws. */
  close(): Promise<void>;
}

/** The statements of one transaction. They run one after another. */
export interface Transaction {
  run(text: string, parameters: Parameters): Promise<Row[]>;
}

/**
 * A database that runs Cypher. The one place that knows a database is its file here: `neo4j-engine.ts`, `embedded-engine.ts`.
 *
 * Errors: UNAVAILABLE when the database is away or too busy, TIMEOUT, CONFLICT when a write collided with another more often
 * than is worth retrying. Anything else is a fault of ours and comes as the database's own error.
 */
export interface Engine {
  readonly name: 'embedded' | 'neo4j';
  /** The longest text of a property in bytes, where the database has a limit below that of a source. */
  readonly longestText?: number;
  /** What a person calls it, with its version once known: `Neo4j 5.26.28`. */
  describe(): string;
  reader(options?: ReadOptions): Reader;
  /**
   * Runs `work` in one transaction: all of it or nothing. Collisions with other writes are retried, so `work` may run again
   * and must have no effect but its statements.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Runs a statement that changes the schema, outside any transaction. */
  setUp(text: string): Promise<void>;
  /**
   * Makes a full-text index of whole words, as far as it is not there yet. Only where the engine has a call for it; elsewhere
   * a statement of the schema does it.
   */
  createTextIndex?(label: string, property: string): Promise<void>;
  /** Resolves when the database answers; else UNAVAILABLE. */
  ping(): Promise<void>;
  /** What is held up to now is on disk afterwards (a checkpoint); nothing where the database sees to that itself. */
  flush(): Promise<void>;
  /** Answers what is under way, then lets go of the database. */
  close(): Promise<void>;
}
