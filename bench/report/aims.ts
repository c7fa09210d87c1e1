import type { WorkloadResult } from '../measure/result';
import { summaries } from './summary';

/** Accord's CPU for an answer, service and database together, may be this many times the bare server's. */
export const mostToBare = 1.5;
/** And this many times where the document was seen before, as in every workload but the fresh one. */
export const mostToBareSeen = 1.2;
/** The peer must take at least this many times Accord's. */
export const leastToPeer = 2.5;
/** And this many times where it is known to be weak. */
export const leastToPeerWeak = 10;

const weakOfPeer = new Set(['involving', 'involving-filtered', 'deep-page', 'aliases', 'unseen']);

/** What was reached on a workload at one concurrency. */
export interface Reached {
  readonly toBare: number | undefined;
  readonly peers: readonly { readonly server: string; readonly times: number }[];
  readonly mostToBare: number;
  readonly leastToPeer: number;
}

export function reached(result: WorkloadResult, concurrency: number): Reached {
  const rows = summaries(result).filter((row) => row.concurrency === concurrency);
  const cpuOf = (name: string) => rows.find(({ server }) => server === name)?.cpuMs;
  const [accord, bare] = [cpuOf('Accord'), cpuOf('bare')];
  return {
    toBare: accord !== undefined && bare !== undefined ? accord / bare : undefined,
    peers: rows
      .filter(({ server }) => server !== 'Accord' && server !== 'bare')
      .map(({ server, cpuMs }) => ({ server, times: accord === undefined ? NaN : cpuMs / accord })),
    mostToBare: result.name === 'unseen' ? mostToBare : mostToBareSeen,
    leastToPeer: weakOfPeer.has(result.name) ? leastToPeerWeak : leastToPeer,
  };
}
