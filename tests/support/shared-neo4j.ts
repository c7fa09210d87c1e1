import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNeo4jEngine } from '../../src/store/neo4j-engine';
import { emptyNeo4j } from './empty-neo4j';
import { neo4jUnavailableReason, startNeo4j, stopNeo4j, type ServerRecord } from './neo4j-server';
import type { Neo4jSettings } from './neo4j-settings';

/**
 * One Neo4j serves all suites of a test run, one after another: Community has one database, and a start takes 5 seconds.
 * Jest gives each file its own modules, so what they share is in a file whose name the environment hands over.
 */
interface SharedState {
  /** Why there is none for the suites, and why none for a suite that would kill its server; absent where there is one. */
  readonly unavailable?: string | undefined;
  readonly ownUnavailable?: string | undefined;
  readonly server?: ServerRecord;
}

const variable = 'ACCORD_TEST_NEO4J';

/** Before the first suite: finds out whether there can be a Neo4j, and returns why not, if so. */
export async function prepareSharedNeo4j(): Promise<string | undefined> {
  process.env[variable] = join(tmpdir(), `accord-test-neo4j-${process.pid}.json`);
  const [unavailable, ownUnavailable] = await Promise.all([neo4jUnavailableReason(), neo4jUnavailableReason({ own: true })]);
  writeState({ unavailable, ownUnavailable });
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
  const state = readState();
  if (state.server) return state.server;
  const { record } = await startNeo4j();
  writeState({ ...state, server: record });
  return record;
}

/** After the last suite. A database that was given is given back empty, as it was. */
export async function endSharedNeo4j(): Promise<void> {
  const { server } = readState();
  rmSync(stateFile(), { force: true });
  if (server?.kind === 'given') await emptyGiven(server);
  else if (server) await stopNeo4j(server);
}

async function emptyGiven(settings: Neo4jSettings): Promise<void> {
  const engine = openNeo4jEngine({ ...settings, limits: { timeoutMs: 60_000 } });
  await emptyNeo4j(engine);
  await engine.close();
}

function readState(): SharedState {
  return existsSync(stateFile()) ? (JSON.parse(readFileSync(stateFile(), 'utf8')) as SharedState) : {};
}

function writeState(state: SharedState): void {
  writeFileSync(stateFile(), JSON.stringify(state), { mode: 0o600 });
}

function stateFile(): string {
  const file = process.env[variable];
  if (!file) throw new Error('The shared Neo4j is prepared by the global set-up of jest.config.js.');
  return file;
}
