import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './free-port';
import { neo4jJars } from './neo4j-jars';
import { answers, replanInterval, type Neo4jSettings } from './neo4j-settings';

/** A server that runs from the jars in a home folder of its own. Plain data, so that another process can end it. */
export interface JavaServer extends Neo4jSettings {
  readonly kind: 'java';
  readonly home: string;
  readonly port: number;
  pid: number;
}

export async function startJavaServer(password: string): Promise<JavaServer> {
  const home = mkdtempSync(join(tmpdir(), 'accord-neo4j-'));
  const port = await freePort();
  mkdirSync(join(home, 'conf'));
  writeFileSync(join(home, 'conf', 'neo4j.conf'), configuration(port, password !== ''));
  const server: JavaServer = { kind: 'java', home, port, pid: 0, uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password };
  await runJavaServer(server);
  return server;
}

/** Starts the process of a server, new or killed, and resolves when it answers. */
export async function runJavaServer(server: JavaServer): Promise<void> {
  const console = openSync(join(server.home, 'console.log'), 'a');
  const child = spawn('java', javaArguments(server.home, await neo4jJars()), { stdio: ['ignore', console, console] });
  if (child.pid === undefined) throw new Error('Java could not be started.');
  child.unref();
  server.pid = child.pid;
  endWithThisProcess(server);
  const giveUpAt = Date.now() + 90_000;
  while (!(await answers(server))) {
    if (child.exitCode !== null || Date.now() > giveUpAt) {
      killProcess(server.pid);
      throw new Error(`Neo4j did not start. Its last words:\n${readFileSync(join(server.home, 'console.log'), 'utf8').slice(-2_000)}`);
    }
    await delay(100);
  }
}

/** Ends it like a power cut, and resolves when it is gone. */
export async function killJavaServer(server: JavaServer): Promise<void> {
  killProcess(server.pid);
  while (isAlive(server.pid)) await delay(20);
}

export async function removeJavaServer(server: JavaServer): Promise<void> {
  await killJavaServer(server);
  rmSync(server.home, { recursive: true, force: true });
}

function configuration(port: number, withPassword: boolean): string {
  return `server.bolt.listen_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
dbms.security.auth_enabled=${withPassword}
dbms.usage_report.enabled=false
server.memory.pagecache.size=128m
db.tx_log.preallocate=false
dbms.cypher.min_replan_interval=${replanInterval}
`;
}

function javaArguments(home: string, lib: string): string[] {
  // Tests are over before the second compiler would pay for itself.
  const options = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xms256m', '-Xmx1g'];
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent', 'java.lang'].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  );
  const entry = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`];
  return [...options, ...opened, '-cp', join(lib, '*'), ...entry];
}

/** Leaves no server behind when this process ends without a word: a small shell looks after the two of them. */
function endWithThisProcess(server: JavaServer): void {
  const script = `while kill -0 "$1" 2>/dev/null; do
    kill -0 "$2" 2>/dev/null || { kill -9 "$1"; sleep 1; rm -rf "$3"; exit; }
    sleep 1
  done`;
  const guard = ['-c', script, 'guard', String(server.pid), String(process.pid), server.home];
  spawn('sh', guard, { stdio: 'ignore', detached: true }).unref();
}

function killProcess(pid: number): void {
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
