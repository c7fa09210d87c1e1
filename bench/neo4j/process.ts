import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../../tests/support/free-port';
import { neo4jJars } from '../../tests/support/neo4j-jars';
import { answers, type Neo4jSettings } from '../../tests/support/neo4j-settings';

/** A Neo4j with what is needed to account for it. */
export interface BenchNeo4j extends Neo4jSettings {
  /** Undefined where the process is not on this machine: its CPU then counts as nothing. */
  readonly pid: number | undefined;
  /** Ends it so that its folder can be used again; a database of somebody else goes on. */
  stop(): Promise<void>;
}

/** The options of a server that is to be fast, unlike those of the tests, which are to be there soon. */
const javaOptions = ['-XX:+UseG1GC', '-Xms2g', '-Xmx2g', '-XX:+AlwaysPreTouch'];
const pageCache = '2g';

/** Starts a Neo4j of its own on a folder that stays, so that a graph is loaded once. */
export async function startBenchNeo4j(home: string): Promise<BenchNeo4j> {
  const port = await freePort();
  mkdirSync(join(home, 'conf'), { recursive: true });
  writeFileSync(join(home, 'conf', 'neo4j.conf'), configuration(port));
  const console = openSync(join(home, 'console.log'), 'a');
  const child = spawn('java', javaArguments(home, await neo4jJars()), { stdio: ['ignore', console, console] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = (): void => void child.kill('SIGTERM');
  process.once('exit', kill);
  const settings = { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password: '' };
  const giveUpAt = Date.now() + 180_000;
  while (!(await answers(settings))) {
    if (child.exitCode !== null || Date.now() > giveUpAt) {
      kill();
      throw new Error(`Neo4j did not start. Its last words:\n${readFileSync(join(home, 'console.log'), 'utf8').slice(-2_000)}`);
    }
    await delay(200);
  }
  return {
    ...settings,
    pid: child.pid,
    async stop() {
      process.off('exit', kill);
      kill();
      await ended;
    },
  };
}

/** A Neo4j that somebody else runs. */
export function givenNeo4j(settings: Neo4jSettings, pid: number | undefined): BenchNeo4j {
  if (pid !== undefined && !existsSync(`/proc/${pid}/stat`)) throw new Error(`There is no process ${pid}.`);
  return { ...settings, pid, stop: async () => undefined };
}

function configuration(port: number): string {
  return `server.bolt.listen_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
dbms.security.auth_enabled=false
dbms.usage_report.enabled=false
server.memory.pagecache.size=${pageCache}
db.tx_log.rotation.retention_policy=keep_none
`;
}

function javaArguments(home: string, lib: string): string[] {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent', 'java.lang'].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  );
  const entry = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`];
  return [...javaOptions, ...opened, '-cp', join(lib, '*'), ...entry];
}
