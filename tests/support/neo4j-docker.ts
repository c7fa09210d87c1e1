import { execFile } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from './free-port';
import { answers, replanInterval, type Neo4jSettings } from './neo4j-settings';

/** A server in a container. */
export interface DockerServer extends Neo4jSettings {
  readonly kind: 'docker';
  readonly container: string;
}

export async function startDockerServer(password: string): Promise<DockerServer> {
  const port = await freePort();
  const login = password === '' ? 'none' : `neo4j/${password}`;
  const settings = [`NEO4J_AUTH=${login}`, `NEO4J_dbms_cypher_min__replan__interval=${replanInterval}`];
  const options = ['--detach', ...settings.flatMap((setting) => ['--env', setting]), '--publish', `127.0.0.1:${port}:7687`];
  const container = await docker('run', ...options, 'neo4j:5.26-community');
  const server: DockerServer = { kind: 'docker', container, uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password };
  await untilItAnswers(server);
  return server;
}

/** Starts it again after it was killed. */
export async function runDockerServer(server: DockerServer): Promise<void> {
  await docker('start', server.container);
  await untilItAnswers(server);
}

/** Ends it like a power cut. */
export async function killDockerServer(server: DockerServer): Promise<void> {
  await docker('kill', server.container);
}

export async function removeDockerServer(server: DockerServer): Promise<void> {
  await docker('rm', '--force', '--volumes', server.container);
}

export async function haveDocker(): Promise<boolean> {
  return docker('info').then(
    () => true,
    () => false,
  );
}

async function untilItAnswers(server: DockerServer): Promise<void> {
  const giveUpAt = Date.now() + 90_000;
  while (!(await answers(server))) {
    if (Date.now() > giveUpAt) {
      const words = await docker('logs', '--tail', '20', server.container);
      await removeDockerServer(server);
      throw new Error(`Neo4j did not start in Docker. Its last words:\n${words}`);
    }
    await delay(200);
  }
}

async function docker(...words: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('docker', words);
  return stdout.trim();
}
