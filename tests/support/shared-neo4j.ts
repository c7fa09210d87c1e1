import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { neo4jUnavailableReason, startNeo4j, stopNeo4j, type ServerRecord } from './neo4j-server';
import type { Neo4jSettings } from './neo4j-settings';

/**
 * One Neo4j serves all suites of a test run, one after another: Community has one database, and a start takes 5 seconds.
 * Jest gives each file its own modules, so what they share is in a file whose name the environment hands over.
 */
interface SharedState {
  readonly unavailable?: string | undefined;
  readonly server?: ServerRecord;
}

const variable = 'ACCORD_TEST_NEO4J';

/** Before the first suite: finds out whether there can be a Neo4j. Returns why not, if so. */
export async function prepareSharedNeo4j(): Promise<string | undefined> {
  process.env[variable] = join(tmpdir(), `accord-test-neo4j-${process.pid}.json`);
  const unavailable = await neo4jUnavailableReason();
  writeState({ unavailable });
  return unavailable;
}

/** Why there is no Neo4j for the suites; undefined when there is one. */
export function sharedNeo4jUnavailable(): string | undefined {
  return readState().unavailable;
}

/** The server, started when a suite first asks for it. */
export async function sharedNeo4j(): Promise<Neo4jSettings> {
  const { server } = readState();
  if (server) return server;
  const { record } = await startNeo4j();
  writeState({ server: record });
  return record;
}

/** After the last suite. */
export async function endSharedNeo4j(): Promise<void> {
  const { server } = readState();
  rmSync(stateFile(), { force: true });
  if (server) await stopNeo4j(server);
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
