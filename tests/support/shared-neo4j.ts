import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { openNeo4jEngine } from '../../src/store/neo4j-engine';
import { renewNeo4j } from './empty-neo4j';
import { neo4jUnavailableReason, startNeo4j, stopNeo4j, type ServerRecord } from './neo4j-server';
import type { Neo4jSettings } from './neo4j-settings';

/**
 * One Neo4j serves all suites of a worker, one after another: Community has one database, and a start takes 5 seconds.
 * Jest gives each test file its own modules, so what they share is in files whose name the environment hands over: what was
 * found out before the first suite, and the server of each worker.
 */
interface SharedState {
  /** Why there is none for the suites, and why none for a suite that would kill its server; absent where there is one. */
  readonly unavailable?: string | undefined;
  readonly ownUnavailable?: string | undefined;
}

const variable = 'ACCORD_TEST_NEO4J';

/** Before the first suite: finds out whether there can be a Neo4j, and returns why not, if so. */
export async function prepareSharedNeo4j(): Promise<string | undefined> {
  process.env[variable] = join(tmpdir(), `accord-test-neo4j-${process.pid}.json`);
  const [unavailable, ownUnavailable] = await Promise.all([neo4jUnavailableReason(), neo4jUnavailableReason({ own: true })]);
  write(stateFile(), { unavailable, ownUnavailable } satisfies SharedState);
  return unavailable ?? ownUnavailable;
}

/** Why there is no Neo4j for the suites; undefined when there is one. */
export function sharedNeo4jUnavailable(): string | undefined {
  return readState().unavailable;
}

/** Why there is no Neo4j that a suite may kill; undefined when there is one. */
export function ownNeo4jUnavailable(): string | undefined {
  return readState().ownUnavailable;
}

/** The server, started when a suite first asks for it. */
export async function sharedNeo4j(): Promise<Neo4jSettings> {
  const file = `${stateFile()}.${process.env['JEST_WORKER_ID'] ?? '1'}`;
  if (existsSync(file)) return read<ServerRecord>(file);
  const { record } = await startNeo4j();
  write(file, record);
  return record;
}

/** After the last suite. A database that was given is given back empty, as it was. */
export async function endSharedNeo4j(): Promise<void> {
  const folder = dirname(stateFile());
  const files = readdirSync(folder).filter((name) => name.startsWith(`${basename(stateFile())}.`));
  for (const file of files.map((name) => join(folder, name))) {
    const server = read<ServerRecord>(file);
    rmSync(file, { force: true });
    if (server.kind === 'given') await emptyGiven(server);
    else await stopNeo4j(server);
  }
  rmSync(stateFile(), { force: true });
}

async function emptyGiven(settings: Neo4jSettings): Promise<void> {
  const engine = openNeo4jEngine({ ...settings, limits: { timeoutMs: 60_000 } });
  await renewNeo4j(engine);
  await engine.close();
}

function readState(): SharedState {
  return existsSync(stateFile()) ? read<SharedState>(stateFile()) : {};
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function write(file: string, value: unknown): void {
  writeFileSync(file, JSON.stringify(value), { mode: 0o600 });
}

function stateFile(): string {
  const file = process.env[variable];
  if (!file) throw new Error('The shared Neo4j is prepared by the global set-up of jest.config.js.');
  return file;
}
