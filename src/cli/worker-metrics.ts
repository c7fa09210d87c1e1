import cluster, { type Worker } from 'node:cluster';
import { AggregatorRegistry } from 'prom-client';
import { unavailable } from '../errors';

interface MetricsMessage {
  readonly metrics: number;
  readonly text?: string | undefined;
}

let asked = 0;
const waiting = new Map<number, (text: string | undefined) => void>();

/** In a worker: the numbers of all workers, added up by the primary. Throws UNAVAILABLE where they cannot be had. */
export async function requestMetrics(): Promise<string> {
  if (asked === 0) {
    process.on('message', (message: unknown) => {
      if (!isMetrics(message)) return;
      waiting.get(message.metrics)?.(message.text);
      waiting.delete(message.metrics);
    });
  }
  const number = ++asked;
  const text = await new Promise<string | undefined>((resolve) => {
    waiting.set(number, resolve);
    process.send?.({ metrics: number });
  });
  if (text === undefined) throw unavailable('A worker did not tell its numbers in time. Try again.');
  return text;
}

/** In the primary: answers workers that ask for the numbers of all. */
export function answerMetrics(): void {
  const registry = new AggregatorRegistry();
  cluster.on('message', (worker: Worker, message: unknown) => {
    if (!isMetrics(message)) return;
    registry
      .clusterMetrics()
      .catch(() => undefined)
      .then((text) => worker.isConnected() && worker.send({ metrics: message.metrics, text }))
      .catch(() => undefined);
  });
}

function isMetrics(message: unknown): message is MetricsMessage {
  return typeof message === 'object' && message !== null && 'metrics' in message && typeof message.metrics === 'number';
}
