import cluster from 'node:cluster';
import { pino } from 'pino';
import { AggregatorRegistry } from 'prom-client';
import type { Config } from '../config';
import { readExamples } from '../examples';
import { readExplorer } from '../read-explorer';
import { openService } from '../service';
import { createServiceApp } from '../service-app';
import { requestMetrics } from './worker-metrics';

/** A little longer than requests in flight get to end. */
const stopLimitMs = 9_000;

/**
 * Serves as one of several processes, on a store that the primary has prepared. Signals are the primary's to hear: a terminal
 * and a supervisor send them to all processes, and the second one would end a process at once. It stops when the primary says
 * so, or is gone.
 */
export async function serveAsWorker(config: Config): Promise<undefined> {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => undefined);
  const log = pino({ level: config.logLevel }, pino.destination(2)).child({ worker: Number(process.env['ACCORD_WORKER']) });
  const service = await openService(config, log, { isPrepared: true });
  const app = createServiceApp({
    config,
    service,
    log,
    examples: readExamples(),
    explorer: readExplorer(),
    readMetrics: requestMetrics,
  });
  // Answers the primary when it gathers the numbers of all.
  AggregatorRegistry.setRegistries(app.metrics);
  new AggregatorRegistry();
  const listening = await app.listen().catch(async (error: unknown) => {
    await service.close();
    cluster.worker?.disconnect();
    throw error;
  });
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), stopLimitMs).unref();
    void listening
      .close()
      .then(() => service.close())
      .then(
        () => process.exit(0),
        (err: unknown) => {
          log.error({ err }, 'stopping failed');
          process.exit(1);
        },
      );
  };
  process.on('message', (message: unknown) => message === 'stop' && stop());
  process.on('disconnect', stop);
  await service.loaded;
  process.send?.({ ready: listening.url });
}
