import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { neo4jVersion } from '../../tests/support/neo4j-jars';
import { packageRoot } from '../../src/package-root';

export function describeMachine(): Record<string, string> {
  const processors = cpus();
  return {
    processor: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `Linux ${release()}`,
    'load before the run': loadavg()
      .map((load) => load.toFixed(1))
      .join(', '),
  };
}

export function describeVersions(): Record<string, string> {
  const installed = (folder: string, name: string) => {
    const text = readFileSync(join(packageRoot, folder, 'node_modules', name, 'package.json'), 'utf8');
    return (JSON.parse(text) as { version: string }).version;
  };
  return {
    Accord: execFileSync('git', ['describe', '--always', '--dirty'], { cwd: packageRoot, encoding: 'utf8' }).trim(),
    Node: process.versions.node,
    Neo4j: neo4jVersion,
    '@neo4j/graphql': installed('bench', '@neo4j/graphql'),
    'graphql-yoga': installed('bench', 'graphql-yoga'),
    'neo4j-driver': installed('bench', 'neo4j-driver'),
  };
}
