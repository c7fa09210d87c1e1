import type { Figures, WorkloadResult } from '../measure/result';

/** The figures of one server in one way at one concurrency, each the median of its rounds. */
export interface Summary {
  readonly server: string;
  readonly concurrency: number;
  readonly serviceCpuMs: number;
  readonly neo4jCpuMs: number;
  readonly cpuMs: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly bytes: number;
  readonly statements: number | undefined;
}

export function summaries({ figures }: WorkloadResult): Summary[] {
  const groups = new Map<string, Figures[]>();
  for (const each of figures) {
    const key = `${each.concurrency} ${each.server}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()]
    .map(summaryOf)
    .sort((a, b) => a.concurrency - b.concurrency || rank(a.server) - rank(b.server) || (a.server < b.server ? -1 : 1));
}

function summaryOf(rounds: readonly Figures[]): Summary {
  const { server, concurrency, statements } = rounds[0]!;
  const of = (value: (figures: Figures) => number) => median(rounds.map(value));
  return {
    server,
    concurrency,
    serviceCpuMs: of(({ serviceCpuMs }) => serviceCpuMs),
    neo4jCpuMs: of(({ neo4jCpuMs }) => neo4jCpuMs),
    cpuMs: of(({ serviceCpuMs, neo4jCpuMs }) => serviceCpuMs + neo4jCpuMs),
    perSecond: of(({ answers, seconds }) => answers / seconds),
    p50: of(({ p50 }) => p50),
    p99: of(({ p99 }) => p99),
    bytes: of(({ bytes }) => bytes),
    statements,
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function rank(server: string): number {
  return server === 'bare' ? 0 : server === 'Accord' ? 1 : 2;
}
