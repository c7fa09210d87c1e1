import { join } from 'node:path';
import { packageRoot } from '../../src/package-root';
import type { Neo4jSettings } from '../../tests/support/neo4j-settings';
import { neo4jEnvironment } from '../neo4j/settings';
import { startChildServer, type ChildServer } from './child-server';

export const serverKeys = ['bare', 'accord', 'peer'] as const;
export type ServerKey = (typeof serverKeys)[number];

export const serverTitles: Readonly<Record<ServerKey, string>> = {
  bare: 'bare',
  accord: 'Accord',
  peer: '@neo4j/graphql',
};

/** Accord's limits where a workload asks for more than a service should allow unasked. */
export const raisedLimits = { LIMIT_ALIASES: '200', LIMIT_ROOT_FIELDS: '200', LIMIT_TOKENS: '10000', LIMIT_COST: '1000000' };

/** Starts a server of the bench over a database; `nodeOptions` are for its process. */
export async function startServer(key: ServerKey, neo4j: Neo4jSettings, nodeOptions: readonly string[] = []): Promise<ChildServer> {
  const env = { ...neo4jEnvironment(neo4j), NODE_ENV: 'production', LOG_LEVEL: 'warn' };
  if (key === 'accord') {
    const args = [...nodeOptions, join(packageRoot, 'bin', 'accord.js'), 'serve'];
    return startChildServer(args, { ...env, ...raisedLimits, CORPUS: 'none' }, '/ready');
  }
  const file = join(packageRoot, 'bench', 'servers', `${key}-server.ts`);
  return startChildServer([...nodeOptions, '--require', require.resolve('tsx/cjs'), file], env, '/ready');
}
