/**
 * `npm run profile -- --size 10000 --out FOLDER [--workloads LIST]` says where Accord's time goes on some workloads: a file each,
 * with the statements of one answer beside the bare one, by database hits, and the functions that use most time themselves.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { neo4jStatement } from '../src/store/neo4j-values';
import { generatedGraph } from './graph/generated';
import type { BenchGraph } from './graph/graph';
import { openClient, prepare, type Prepared } from './measure/client';
import { databaseHits } from './measure/database-hits';
import { load } from './measure/load';
import { neo4jEnvironment, openDriver } from './neo4j/settings';
import { openNeo4jWithGraph } from './neo4j/open';
import { recordStatements } from './profile/record-statements';
import { selfTimes } from './profile/self-times';
import { endWithChildren } from './servers/end-with-children';
import { bareHits } from './servers/bare-hits';
import { raisedLimits, startServer } from './servers/servers';
import { workloads } from './workloads/all';
import { gatherFacts } from './workloads/gather-facts';
import type { Facts, Workload } from './workloads/workload';
import type { BenchNeo4j } from './neo4j/process';

const mostFunctions = 25;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', default: '10000' },
      out: { type: 'string' },
      workloads: { type: 'string', default: 'page-with-parties,two-levels,aliases' },
      seconds: { type: 'string', default: '10' },
    },
  });
  if (!values.out) throw new Error('Expected --out FOLDER.');
  mkdirSync(values.out, { recursive: true });
  const names = values.workloads.split(',');
  const graph = generatedGraph(Number(values.size));
  const neo4j = await openNeo4jWithGraph(graph, undefined, console.error);
  try {
    const facts = await factsOf(graph, neo4j);
    for (const workload of workloads.filter(({ name }) => names.includes(name))) {
      const parts = [await statementsOf(workload, facts, neo4j), await functionsOf(workload, facts, neo4j, Number(values.seconds))];
      writeFileSync(join(values.out, `${workload.name}.txt`), parts.join('\n\n'));
    }
  } finally {
    await neo4j.stop();
  }
}

async function factsOf(graph: BenchGraph, neo4j: BenchNeo4j): Promise<Facts> {
  const server = await startServer('accord', neo4j);
  const driver = openDriver(neo4j);
  try {
    return await gatherFacts(graph, { driver, accordUrl: server.url }, neo4j.database);
  } finally {
    await driver.close();
    await server.stop();
  }
}

function requestsOf(workload: Workload, facts: Facts): Prepared[] {
  const asked = workload.asked.find(({ server }) => server === 'accord');
  return asked ? workload.questions(facts, 1).map((question) => prepare(asked, question)) : [];
}

async function statementsOf(workload: Workload, facts: Facts, neo4j: BenchNeo4j): Promise<string> {
  const [request] = requestsOf(workload, facts);
  const sent = await recordStatements({ ...neo4jEnvironment(neo4j), ...raisedLimits, CORPUS: 'none' }, request!.body);
  const driver = openDriver(neo4j);
  const profile = (text: string, parameters: Readonly<Record<string, unknown>>) => databaseHits(driver, text, parameters, neo4j.database);
  const bare = await bareHits(workload, workload.questions(facts, 1)[0]!, profile);
  const hits = new Map<string, number[]>();
  for (const { text, parameters } of sent) hits.set(text, [...(hits.get(text) ?? []), await profile(...neo4jStatement(text, parameters))]);
  await driver.close();
  return [
    `${workload.title}: ${sent.length} statements; the bare statement reads ${bare}`,
    ...[...hits].map(([text, each]) => `${each.length} times ${each.join(', ')} database hits: ${text.replace(/\s+/g, ' ').slice(0, 200)}`),
  ].join('\n');
}

async function functionsOf(workload: Workload, facts: Facts, neo4j: BenchNeo4j, seconds: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'accord-profile-'));
  try {
    const server = await startServer('accord', neo4j, ['--cpu-prof', `--cpu-prof-dir=${folder}`]);
    const client = openClient(server.url, 16);
    const sent = await load({ client, requests: requestsOf(workload, facts), concurrency: 16, seconds, check: () => undefined });
    await client.close();
    await server.stop();
    const file = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'));
    if (!file) throw new Error('Node wrote no profile.');
    const { total, functions } = selfTimes(readFileSync(join(folder, file), 'utf8'));
    return [
      `${Math.round(total)} ms in ${sent.answers} answers and the start of the service; self time:`,
      ...functions.slice(0, mostFunctions).map(({ place, ms }) => `${((ms * 100) / total).toFixed(1).padStart(5)} %  ${place}`),
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

endWithChildren();
main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
