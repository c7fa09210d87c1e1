/** Runs the bench: see README.md, or `--help`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Driver } from 'neo4j-driver';
import { contestantsOf, titleOf } from './measure/contestant';
import { databaseHits } from './measure/database-hits';
import { describeMachine, describeVersions } from './measure/machine';
import type { BenchResult, WorkloadResult } from './measure/result';
import { runWorkload } from './measure/run-workload';
import { openNeo4jWithGraph } from './neo4j/open';
import { openDriver } from './neo4j/settings';
import type { BenchNeo4j } from './neo4j/process';
import { endWithChildren } from './servers/end-with-children';
import { help, readOptions, type Options } from './options';
import { formatWorkload } from './report/format-workload';
import { bareHits } from './servers/bare-hits';
import type { ChildServer } from './servers/child-server';
import { startServer, type ServerKey } from './servers/servers';
import { gatherFacts } from './workloads/gather-facts';
import type { Facts, Workload } from './workloads/workload';

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(help);
  const options = readOptions(args);
  const startedAt = new Date().toISOString();
  // Said before it runs: the sources may change under it.
  const [machine, versions] = [describeMachine(), describeVersions()];
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const neo4j = await openNeo4jWithGraph(options.graph, options.neo4jPid, say);
  const driver = openDriver(neo4j);
  const servers = await startServers(neo4j, options.servers);
  try {
    const facts = await gatherFacts(options.graph, { driver, accordUrl: servers.accord!.url }, neo4j.database);
    const results: WorkloadResult[] = [];
    for (const workload of options.workloads) {
      const result = await runOne(workload, { servers, facts, driver, neo4j, options });
      console.log(formatWorkload(result));
      results.push(result);
    }
    const { rounds, seconds, graph } = options;
    const command = `npm --prefix bench run bench -- ${args.join(' ')}`.trim();
    save(options.out, {
      graph: graph.title,
      ...(graph.size !== undefined && { size: graph.size }),
      startedAt,
      command,
      machine,
      versions,
      options: { rounds, seconds },
      workloads: results,
    });
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.stop()));
    await driver.close();
    await neo4j.stop();
  }
}

type Servers = Partial<Record<ServerKey, ChildServer>>;

/** Accord always runs: it is asked where the deep pages begin. */
async function startServers(neo4j: BenchNeo4j, keys: readonly ServerKey[]): Promise<Servers> {
  const servers: Servers = {};
  for (const key of new Set<ServerKey>(['accord', ...keys])) servers[key] = await startServer(key, neo4j);
  return servers;
}

interface Parts {
  readonly servers: Servers;
  readonly facts: Facts;
  readonly driver: Driver;
  readonly neo4j: BenchNeo4j;
  readonly options: Options;
}

async function runOne(workload: Workload, { servers, facts, driver, neo4j, options }: Parts): Promise<WorkloadResult> {
  const contestants = contestantsOf(workload, servers).filter(({ asked }) => options.servers.includes(asked.server));
  const outcome = await runWorkload(workload, contestants, facts, { ...options, neo4jPid: neo4j.pid });
  const cannot = Object.entries(workload.cannot ?? {}) as [ServerKey, string][];
  return {
    name: workload.name,
    title: workload.title,
    without: { ...Object.fromEntries(cannot.map(([server, reason]) => [titleOf({ server }), reason])), ...outcome.without },
    bareHits: await bareHits(workload, workload.questions(facts, 0)[0]!, (text, parameters) =>
      databaseHits(driver, text, parameters, neo4j.database),
    ),
    figures: outcome.figures,
  };
}

function save(out: string | undefined, result: BenchResult): void {
  if (out === undefined) return;
  const file = resolve(__dirname, out);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 1)}\n`);
}

endWithChildren();
main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
