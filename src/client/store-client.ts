import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from '../config';
import { openService } from '../service';
import { createServiceApp } from '../service-app';
import { createGraphClient, type GraphClient } from './graph-client';

/**
 * Opens the store in this process, and asks it as a service would be asked. An empty one is filled first, as by `accord serve`.
 * Throws StoreError or AccordError where it cannot be had; a Neo4j that is away is waited for as long as an operation may take.
 */
export async function openStoreClient(config: Config, log: Logger): Promise<GraphClient> {
  const service = await openService(config, log);
  const app = createServiceApp({ config, service, log, examples: [] });
  const waiting = new AbortController();
  try {
    await Promise.race([service.loaded, wait(config.limits.timeoutMs, undefined, { signal: waiting.signal })]);
  } catch (error) {
    await service.close();
    throw error;
  } finally {
    waiting.abort();
  }
  return createGraphClient({
    describe: service.store.engine.describe(),
    async send(path, request) {
      const response = await app.fetch(new Request(new URL(path, 'http://localhost'), request));
      return { status: response.status, text: await response.text() };
    },
    close: () => service.close(),
  });
}
