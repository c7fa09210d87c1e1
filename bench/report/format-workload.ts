import type { WorkloadResult } from '../measure/result';
import { summaries, type Summary } from './summary';

/** One workload as a table of Markdown, a row for each server and concurrency. */
export function formatWorkload(result: WorkloadResult): string {
  const rows = summaries(result);
  return [
    `### ${result.title}`,
    '',
    `The bare statement reads ${result.bareHits} records, index entries and properties for one answer (PROFILE).`,
    '',
    '| at once | server | CPU ms | service | Neo4j | to bare | answers/s | p50 ms | p99 ms | statements | bytes |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map((row) => rowOf(row, rows)),
    ...Object.entries(result.without).map(([server, reason]) => `| – | ${server} | ${reason} | | | | | | | | |`),
    '',
  ].join('\n');
}

function rowOf(row: Summary, rows: readonly Summary[]): string {
  const bare = rows.find(({ server, concurrency }) => server === 'bare' && concurrency === row.concurrency);
  const cells = [
    row.concurrency,
    row.server,
    digits(row.cpuMs),
    digits(row.serviceCpuMs),
    digits(row.neo4jCpuMs),
    bare ? `${(row.cpuMs / bare.cpuMs).toFixed(2)}` : '–',
    digits(row.perSecond),
    digits(row.p50),
    digits(row.p99),
    row.statements === undefined ? '–' : digits(row.statements),
    Math.round(row.bytes),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Three digits, which is more than such figures are good for. */
export function digits(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}
