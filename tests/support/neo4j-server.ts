import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { haveDocker, killDockerServer, removeDockerServer, runDockerServer, startDockerServer, type DockerServer } from './neo4j-docker';
import { haveNeo4jJars } from './neo4j-jars';
import { killJavaServer, removeJavaServer, runJavaServer, startJavaServer, type JavaServer } from './neo4j-java';
import { countNodes, type Neo4jSettings } from './neo4j-settings';

/** A database that NEO4J_URI names: somebody else's server, so it is never stopped. */
interface GivenServer extends Neo4jSettings {
  readonly kind: 'given';
}

/** What it takes to reach a server and to end it, as plain data that another process can use. */
export type ServerRecord = JavaServer | DockerServer | GivenServer;

export interface Neo4jServer extends Neo4jSettings {
  /** Whether it was started here. Only then may a test kill it. */
  readonly owned: boolean;
  readonly record: ServerRecord;
  /** Ends it like a power cut; what it holds stays. */
  kill(): Promise<void>;
  /** Starts it again after `kill`, at the same address with what it held. */
  restart(): Promise<void>;
  /** Ends it and removes what it held. Does nothing to a server that is not owned. */
  stop(): Promise<void>;
}

/**
 * A real Neo4j, empty: the one that NEO4J_URI names (unless `own`), else one from jars with Java, else one in Docker. One that
 * is started here asks for a password only when it is given one.
 */
export async function startNeo4j(options: { password?: string; own?: boolean } = {}): Promise<Neo4jServer> {
  const record = await startRecord(options.password ?? '', options.own ?? false);
  return { ...record, owned: record.kind !== 'given', record, ...actionsOn(record) };
}

/** Ends the server of a record that may have been written by another process. */
export async function stopNeo4j(record: ServerRecord): Promise<void> {
  await actionsOn(record).stop();
}

/** Why no Neo4j can be had here, and how to get one; undefined when one can be. */
export async function neo4jUnavailableReason(options: { own?: boolean } = {}): Promise<string | undefined> {
  if (!options.own && process.env['NEO4J_URI']) return undefined;
  if ((await canRunJars()) || (await haveDocker())) return undefined;
  const given = options.own ? '' : ', or set NEO4J_URI to an empty database for tests';
  return `there is no Neo4j to start: install Java 17 or later with Maven, or Docker${given}`;
}

async function startRecord(password: string, own: boolean): Promise<ServerRecord> {
  if (!own && process.env['NEO4J_URI']) return givenServer(process.env['NEO4J_URI']);
  const reason = await neo4jUnavailableReason({ own });
  if (reason) throw new Error(`Cannot run: ${reason}.`);
  return (await canRunJars()) ? startJavaServer(password) : startDockerServer(password);
}

async function givenServer(uri: string): Promise<GivenServer> {
  const { NEO4J_USERNAME: username = 'neo4j', NEO4J_PASSWORD: password = '', NEO4J_DATABASE: database } = process.env;
  const record: GivenServer = { kind: 'given', uri, username, password, database };
  const nodes = await countNodes(record);
  if (nodes > 0)
    throw new Error(`The database at NEO4J_URI (${uri}) holds ${nodes} nodes, and the tests would delete them. Give an empty one.`);
  return record;
}

function actionsOn(record: ServerRecord): Pick<Neo4jServer, 'kill' | 'restart' | 'stop'> {
  switch (record.kind) {
    case 'java':
      return {
        kill: () => killJavaServer(record),
        restart: () => runJavaServer(record),
        stop: () => removeJavaServer(record),
      };
    case 'docker':
      return {
        kill: () => killDockerServer(record),
        restart: () => runDockerServer(record),
        stop: () => removeDockerServer(record),
      };
    case 'given': {
      const refuse = (): Promise<void> => Promise.reject(new Error('The server at NEO4J_URI is not ours to kill.'));
      return { kill: refuse, restart: refuse, stop: async () => undefined };
    }
  }
}

async function canRunJars(): Promise<boolean> {
  return (haveNeo4jJars() || isOnPath('mvn')) && haveJava();
}

async function haveJava(): Promise<boolean> {
  try {
    // Java tells its version on stderr: openjdk version "17.0.15".
    const { stderr } = await promisify(execFile)('java', ['-version']);
    return Number(/version "(\d+)/.exec(stderr)?.[1]) >= 17;
  } catch {
    return false;
  }
}

function isOnPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
