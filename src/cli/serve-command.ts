import { pino } from 'pino';
import { removeAddress, writeAddress } from '../client/running-service';
import { readConfig } from '../config';
import { readExamples } from '../examples';
import { stopOnSignals } from '../server/shutdown';
import { openService, type Service } from '../service';
import { createServiceApp } from '../service-app';
import { scopes } from '../store/count-scopes';
import { readCounts } from '../graph/statistics';
import type { CorpusOutcome } from '../transfer/load-corpus';

/** `accord serve`: serves until it is told to stop. Throws ConfigError, StoreError or AccordError where it cannot start. */
export async function serveCommand(out: { write(text: string): void }): Promise<undefined> {
  const config = readConfig(process.env);
  // People read standard output; machines read the JSON lines on standard error.
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const service = await openService(config, log);
  const app = createServiceApp({ config, service, log, examples: readExamples() });
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

async function startMessage({ store }: Service, outcome: CorpusOutcome, url: string): Promise<string> {
  const reader = store.reader();
  const counts = await readCounts(reader, [scopes.entities, scopes.relations]);
  await reader.close();
  const sum = (scope: string) => counts.filter((count) => count.scope === scope).reduce((total, { count }) => total + count, 0);
  return [
    '',
    `Accord is ready on ${store.engine.describe()}.`,
    `  The graph    ${sum(scopes.entities)} entities, ${sum(scopes.relations)} relations (corpus ${outcome.corpus}: ${outcome.state})`,
    `  Open         ${url}/`,
    `  GraphiQL     ${url}/graphql`,
    `  Schema       ${url}/schema.graphql`,
    '',
  ].join('\n');
}
