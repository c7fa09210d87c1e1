import type { BenchResult, WorkloadResult } from '../measure/result';
import { leastToPeer, leastToPeerWeak, mostToBare, mostToBareSeen, reached, type Reached } from './aims';
import { digits, formatWorkload } from './format-workload';
import { summaries } from './summary';

/** The concurrency at which sizes and servers are compared; the tables have the others. */
const middle = 16;

/** RESULTS.md, from the results of one or several sizes and what people say of them. */
export function formatResults(results: readonly BenchResult[], notes: string): string {
  return [
    '# Results of the bench',
    '',
    'Generated from `results/` by `npm --prefix bench run report`; [README.md](README.md) says what is measured and how to repeat it.',
    '',
    'The main figure is the CPU that the service and Neo4j use for one answer. Only one server is loaded at a time, so that what Neo4j uses belongs to it.',
    '',
    ...results.flatMap(overview),
    notes.trim(),
    '',
    ...bySize(results.filter(({ size }) => size !== undefined)),
    ...results.flatMap((result) => [
      `## ${result.graph}: all figures`,
      '',
      'Each figure is the median of the rounds.',
      '',
      ...result.workloads.map(formatWorkload),
    ]),
  ].join('\n');
}

function overview(result: BenchResult): string[] {
  return [
    `## ${result.graph}`,
    '',
    ...Object.entries({ ...result.machine, ...result.versions, begun: result.startedAt, command: `\`${result.command}\`` }).map(
      ([name, value]) => `- ${name}: ${value}`,
    ),
    `- ${result.options.rounds} rounds of ${result.options.seconds} s for each server, workload and concurrency`,
    '',
    `CPU for an answer at ${middle} requests at once. Aims: Accord takes at most ${mostToBareSeen} times the bare server on documents seen before and ${mostToBare} times on others; the peer takes at least ${leastToPeer} times Accord, ${leastToPeerWeak} times where it is known to be weak.`,
    '',
    '| workload | bare, ms | Accord, ms | Accord to bare | aim | reached | peer to Accord | aim | reached |',
    '|---|---|---|---|---|---|---|---|---|',
    ...result.workloads.map((workload) => {
      const cpuOf = (name: string) => summaries(workload).find((row) => row.server === name && row.concurrency === middle)?.cpuMs;
      const { toBare, peers, ...aims } = reached(workload, middle);
      const cells = [
        workload.title,
        shown(cpuOf('bare')),
        shown(cpuOf('Accord')),
        shown(toBare),
        `≤ ${aims.mostToBare}`,
        toBare === undefined ? '–' : mark(toBare <= aims.mostToBare),
        peers.map(({ server, times }) => `${digits(times)}${wayOf(server)}`).join(', ') || whyNot(workload),
        `≥ ${aims.leastToPeer}`,
        markPeers(peers, aims.leastToPeer),
      ];
      return `| ${cells.join(' | ')} |`;
    }),
    '',
  ];
}

/** What Accord takes at each size, against the smallest. */
function bySize(results: readonly BenchResult[]): string[] {
  if (results.length < 2) return [];
  const [smallest] = results;
  const cpuAt = (result: BenchResult, name: string, server: string) => {
    const workload = result.workloads.find((each) => each.name === name);
    return workload && summaries(workload).find((row) => row.server === server && row.concurrency === middle)?.cpuMs;
  };
  const growth = (result: BenchResult, name: string, server: string): string => {
    const [base, cpu] = [cpuAt(smallest!, name, server), cpuAt(result, name, server)];
    return base === undefined || cpu === undefined ? '–' : (cpu / base).toFixed(2);
  };
  return [
    '## The same questions at each size',
    '',
    `Accord's CPU for an answer in ms at ${middle} at once, asked for entities of the same degree; against the smallest graph, and what the bare server takes against the smallest. Aim: the same, ± 20 %.`,
    '',
    `| workload | ${results.map(({ graph }) => graph).join(' | ')} |`,
    `|---${'|---'.repeat(results.length)}|`,
    ...smallest!.workloads.map(({ name, title }) => {
      const cells = results.map((result) => {
        const ratios = result === smallest ? '' : ` (${growth(result, name, 'Accord')}, bare ${growth(result, name, 'bare')})`;
        return `${shown(cpuAt(result, name, 'Accord'))}${ratios}`;
      });
      return `| ${title} | ${cells.join(' | ')} |`;
    }),
    '',
  ];
}

/** Why a workload has no figures of the peer: the table of the workload has the whole reason. */
function whyNot({ without }: WorkloadResult): string {
  const [reason] = Object.values(without);
  if (reason === undefined) return 'not asked';
  return reason.startsWith('answers ') ? 'answers differ' : 'cannot';
}

function shown(value: number | undefined): string {
  return value === undefined ? '–' : digits(value);
}

function wayOf(server: string): string {
  const way = server.replace('@neo4j/graphql', '').trim();
  return way === '' ? '' : ` (${way})`;
}

function mark(isReached: boolean): string {
  return isReached ? 'yes' : 'no';
}

/** The best way of the peer counts. */
function markPeers(peers: Reached['peers'], least: number): string {
  return peers.length === 0 ? '–' : mark(Math.min(...peers.map(({ times }) => times)) >= least);
}
