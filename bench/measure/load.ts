import type { Client, Prepared } from './client';

/** What came of sending for a while. */
export interface Sent {
  readonly answers: number;
  readonly seconds: number;
  /** Milliseconds each, in the order in which they came. */
  readonly latencies: readonly number[];
}

export interface LoadOptions {
  readonly client: Client;
  readonly requests: readonly Prepared[];
  readonly concurrency: number;
  /** How long; without it every request is sent once. */
  readonly seconds?: number;
  /** Sees each answer with the number of its request. Throws to end the load. */
  readonly check: (index: number, answer: Buffer) => void;
}

/** Keeps `concurrency` requests under way, the next of the list as soon as one is answered. */
export async function load({ client, requests, concurrency, seconds, check }: LoadOptions): Promise<Sent> {
  const latencies: number[] = [];
  const startedAt = performance.now();
  const endsAt = startedAt + (seconds ?? Infinity) * 1_000;
  let sent = 0;
  const isOver = (): boolean => (seconds === undefined ? sent >= requests.length : performance.now() >= endsAt);
  const work = async (): Promise<void> => {
    while (!isOver()) {
      const index = sent % requests.length;
      sent += 1;
      const before = performance.now();
      const answer = await client.send(requests[index]!);
      latencies.push(performance.now() - before);
      check(index, answer);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return { answers: latencies.length, seconds: (performance.now() - startedAt) / 1_000, latencies };
}

/** The value below which a share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
