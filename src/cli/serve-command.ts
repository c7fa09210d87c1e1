import cluster from 'node:cluster';
import { pino } from 'pino';
import { removeAddress, writeAddress } from '../client/running-service';
import { readConfig } from '../config';
import { readExamples } from '../examples';
import { readExplorer } from '../read-explorer';
import { stopOnSignals } from '../server/shutdown';
import { openService } from '../service';
import { createServiceApp } from '../service-app';
import { serveAsWorker } from './serve-as-worker';
import { serveByWorkers } from './serve-by-workers';
import { startMessage } from './start-message';

/** `accord serve`: serves until it is told to stop. Throws ConfigError, StoreError or AccordError where it cannot start. */
export async function serveCommand(out: { write(text: string): void }): Promise<undefined> {
  const config = readConfig(process.env);
  if (config.workers > 1) return cluster.isPrimary ? serveByWorkers(config, out) : serveAsWorker(config);
  // People read standard output; machines read the JSON lines on standard error.
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const service = await openService(config, log);
  const app = createServiceApp({ config, service, log, examples: readExamples(), explorer: readExplorer() });
  const folder = config.store.engine === 'embedded' ? config.store.folder : undefined;
  try {
    const listening = await app.listen();
    stopOnSignals(async () => {
      await listening.close();
      await service.close();
      if (folder !== undefined) removeAddress(folder);
    }, log);
    try {
      if (folder !== undefined) writeAddress(folder, listening.url);
      const outcome = await service.loaded;
      out.write(await startMessage(service, outcome, listening.url));
    } catch (error) {
      await listening.close();
      throw error;
    }
  } catch (error) {
    await service.close();
    throw error;
  }
}
