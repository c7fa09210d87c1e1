/** Settings: read from the environment once, typed, and passed on. Nothing else reads `process.env`. */
export interface Config {
  /** Where the service listens. 127.0.0.1 unless HOST says otherwise, so that nothing is exposed unasked. */
  readonly host: string;
  readonly port: number;
  readonly logLevel: LogLevel;
  /** Origins of pages elsewhere that may read the API (CORS): a list, or `*`. */
  readonly corsOrigins: readonly string[];
  readonly store: StoreConfig;
  /** What an empty store is filled with at start: a folder name in corpus/, a path, or `none`. */
  readonly corpus: string;
  /** Processes that answer; more than one only on Neo4j. */
  readonly workers: number;
  readonly limits: Limits;
}

export type StoreConfig =
  | { readonly engine: 'embedded'; /** The folder that holds the graph. */ readonly folder: string }
  | {
      readonly engine: 'neo4j';
      readonly uri: string;
      readonly username: string;
      readonly password: string;
      /** Undefined means the server's default database. */
      readonly database: string | undefined;
    };

/** What one request may ask for. Every limit is a setting, and none is ever absent. */
export interface Limits {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  /** Entities, relations and passages that the page sizes of an operation allow. */
  readonly cost: number;
  readonly tokens: number;
  readonly bodyBytes: number;
  readonly ids: number;
  /** An entity with more relations is a hub: neighborhoods and paths do not lead through it unasked. */
  readonly hubDegree: number;
  /** Relations that a neighborhood or a search for paths may read. */
  readonly walkedRelations: number;
  readonly timeoutMs: number;
  /** Entities and relations that one exported file may hold. */
  readonly exportItems: number;
  /** Exported files that may be under way at once; the rest get UNAVAILABLE. */
  readonly exportsAtOnce: number;
  /** How long the making and sending of one may take. */
  readonly exportTimeoutMs: number;
  /** Statements that may run at once on the embedded engine; the rest get UNAVAILABLE. */
  readonly runningStatements: number;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** A setting that cannot be used: names the variable, what it was and what it may be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings. Throws ConfigError at the first that cannot be used. */
export function readConfig(env: Environment): Config {
  const store = readStore(env);
  return {
    host: text(env, 'HOST', '127.0.0.1'),
    port: integer(env, 'PORT', 4000, 0, 65_535),
    logLevel: choice(env, 'LOG_LEVEL', 'info', logLevels),
    corsOrigins: list(env, 'CORS_ORIGIN'),
    store,
    // A database of the user's own is not filled unasked.
    corpus: text(env, 'CORPUS', store.engine === 'neo4j' ? 'none' : 'beijing-2026'),
    workers: readWorkers(env, store),
    limits: {
      depth: integer(env, 'LIMIT_DEPTH', 12, 1, 100),
      aliases: integer(env, 'LIMIT_ALIASES', 30, 0, 10_000),
      rootFields: integer(env, 'LIMIT_ROOT_FIELDS', 20, 1, 10_000),
      cost: integer(env, 'LIMIT_COST', 100_000, 1, 1_000_000_000),
      tokens: integer(env, 'LIMIT_TOKENS', 2_000, 10, 1_000_000),
      bodyBytes: integer(env, 'LIMIT_BODY_BYTES', 1_000_000, 1_000, 100_000_000),
      ids: integer(env, 'LIMIT_IDS', 100, 1, 10_000),
      hubDegree: integer(env, 'HUB_DEGREE', 1_000, 1, 1_000_000),
      walkedRelations: integer(env, 'LIMIT_WALKED_RELATIONS', 50_000, 100, 10_000_000),
      timeoutMs: integer(env, 'LIMIT_TIMEOUT_MS', 10_000, 1, 600_000),
      exportItems: integer(env, 'EXPORT_MAX_ITEMS', 200_000, 1, 100_000_000),
      exportsAtOnce: integer(env, 'EXPORT_AT_ONCE', 4, 1, 1_000),
      exportTimeoutMs: integer(env, 'EXPORT_TIMEOUT_MS', 120_000, 1, 86_400_000),
      runningStatements: integer(env, 'LIMIT_RUNNING_STATEMENTS', 64, 1, 10_000),
    },
  };
}

function readStore(env: Environment): StoreConfig {
  const uri = env['NEO4J_URI'];
  if (!uri) return { engine: 'embedded', folder: text(env, 'DATA_DIR', 'data') };
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/]+/.test(uri)) {
    throw new ConfigError(`NEO4J_URI is "${uri}"; expected an address such as neo4j://localhost:7687 or bolt://localhost:7687.`);
  }
  return {
    engine: 'neo4j',
    uri,
    username: text(env, 'NEO4J_USERNAME', 'neo4j'),
    password: env['NEO4J_PASSWORD'] ?? '',
    database: env['NEO4J_DATABASE'] || undefined,
  };
}

function readWorkers(env: Environment, store: StoreConfig): number {
  const workers = integer(env, 'WORKERS', 1, 1, 64);
  if (workers > 1 && store.engine === 'embedded') {
    throw new ConfigError(
      `WORKERS is "${workers}"; expected 1 on the embedded database, which one process alone can hold. For more, use Neo4j (NEO4J_URI).`,
    );
  }
  return workers;
}

function text(env: Environment, name: string, fallback: string): string {
  return env[name]?.trim() || fallback;
}

function list(env: Environment, name: string): string[] {
  return (env[name] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

function integer(env: Environment, name: string, fallback: number, min: number, max: number): number {
  const raw = env[name]?.trim();
  if (!raw) return fallback;
  const value = Number(raw);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new ConfigError(`${name} is "${raw}"; expected a whole number from ${min} to ${max}.`);
  }
  return value;
}

function choice<T extends string>(env: Environment, name: string, fallback: T, choices: readonly T[]): T {
  const raw = env[name]?.trim();
  if (!raw) return fallback;
  if (!(choices as readonly string[]).includes(raw)) {
    throw new ConfigError(`${name} is "${raw}"; expected one of ${choices.join(', ')}.`);
  }
  return raw as T;
}
