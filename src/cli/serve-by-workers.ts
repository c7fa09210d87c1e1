import cluster, { type Worker } from 'node:cluster';
import { pino, type Logger } from 'pino';
import type { Config } from '../config';
import { stopOnSignals } from '../server/shutdown';
import { openService } from '../service';
import { closeHandedOver } from './close-handed-over';
import { startMessage } from './start-message';
import { answerMetrics } from './worker-metrics';

/** A worker that dies is started again after a pause that doubles with each death in a row. */
const pauses = { firstMs: 200, mostMs: 5_000 };
/** So many deaths in a row before one is ready, and there is no use in trying on. */
const mostFailures = 5;
/** Past the time that a worker gives itself. */
const killAfterMs = 9_200;

/**
 * Serves by several processes that share the port. This one, the primary, sets up and loads the store before they start, and
 * then holds none: it starts them, starts again what dies, stops all, and adds up their numbers.
 */
export async function serveByWorkers(config: Config, out: { write(text: string): void }): Promise<undefined> {
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const service = await openService(config, log);
  const workers = new Workers(config.workers, log);
  stopOnSignals(async () => {
    await service.close();
    await workers.stop();
  }, log);
  try {
    const outcome = await service.loaded;
    const message = (url: string): Promise<string> => startMessage(service, outcome, url);
    const text = await message('{url}');
    await service.close();
    answerMetrics();
    const url = await workers.start();
    out.write(`${text.replaceAll('{url}', url)}  Workers      ${config.workers}\n`);
  } catch (error) {
    await service.close();
    throw error;
  }
}

class Workers {
  private readonly running = new Map<number, Worker>();
  private readonly ready = new Set<number>();
  private failures = 0;
  private isStopping = false;
  private allReady: (url: string) => void = () => undefined;

  constructor(
    private readonly count: number,
    private readonly log: Logger,
  ) {}

  /** Resolves with the address when all are ready. */
  start(): Promise<string> {
    return new Promise((resolve) => {
      this.allReady = resolve;
      for (let number = 1; number <= this.count; number += 1) this.fork(number);
    });
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    const workers = [...this.running.values()];
    const ended = workers.map((worker) => new Promise<void>((resolve) => worker.once('exit', () => resolve())));
    for (const worker of workers) if (worker.isConnected()) worker.send('stop');
    const overdue = setTimeout(() => workers.forEach((worker) => worker.process.kill('SIGKILL')), killAfterMs);
    await Promise.all(ended);
    clearTimeout(overdue);
  }

  private fork(number: number): void {
    if (this.isStopping) return;
    const worker = cluster.fork({ ACCORD_WORKER: String(number) });
    closeHandedOver(worker);
    this.running.set(number, worker);
    worker.on('message', (message: unknown) => {
      const url = (message as { ready?: string }).ready;
      if (url === undefined) return;
      this.failures = 0;
      this.ready.add(number);
      this.log.info({ worker: number, workerPid: worker.process.pid }, 'a worker is ready');
      if (this.ready.size === this.count) this.allReady(url);
    });
    worker.once('exit', (code: number, signal: string | null) => this.ended(number, code, signal));
  }

  private ended(number: number, code: number, signal: string | null): void {
    this.running.delete(number);
    if (this.isStopping) return;
    if (!this.ready.delete(number)) this.failures += 1;
    if (this.failures >= mostFailures) {
      this.log.fatal({ worker: number, code, signal, failures: this.failures }, 'workers keep dying at start; giving up');
      void this.stop().then(() => process.exit(1));
      return;
    }
    const pauseMs = Math.min(pauses.mostMs, pauses.firstMs * 2 ** this.failures);
    this.log.warn({ worker: number, code, signal, pauseMs }, 'a worker died; starting it again');
    setTimeout(() => this.fork(number), pauseMs);
  }
}
