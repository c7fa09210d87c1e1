/** What a run found, as it stands in a file of results/. */
export interface BenchResult {
  /** What it ran on. */
  readonly graph: string;
  /** Entities, where the same graph is there in other sizes. */
  readonly size?: number;
  readonly startedAt: string;
  readonly command: string;
  readonly machine: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, string>>;
  readonly options: { readonly rounds: number; readonly seconds: number };
  readonly workloads: readonly WorkloadResult[];
}

export interface WorkloadResult {
  readonly name: string;
  readonly title: string;
  /** Why a server has no figures, by the name of its way: it cannot, or its answers differ. */
  readonly without: Readonly<Record<string, string>>;
  /** Database hits of the bare statement, by PROFILE. */
  readonly bareHits: number;
  readonly figures: readonly Figures[];
}

/** One server, asked in one way at one concurrency in one round. */
export interface Figures {
  readonly server: string;
  readonly concurrency: number;
  readonly round: number;
  readonly answers: number;
  readonly seconds: number;
  readonly serviceCpuMs: number;
  readonly neo4jCpuMs: number;
  readonly p50: number;
  readonly p99: number;
  readonly bytes: number;
  /** Statements for one answer, where the server counts them. */
  readonly statements?: number;
}
