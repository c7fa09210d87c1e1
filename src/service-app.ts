import type { Logger } from 'pino';
import type { Config } from './config';
import { buildSchema } from './schema/schema';
import { type App, createApp } from './server/app';
import type { ReadMetrics } from './server/pages';
import type { Example } from './server/example';
import type { ExplorerBundle } from './server/explorer-bundle';
import { exportFiles } from './server/export-files';
import type { Service } from './service';

/** The server over a store. `examples` and `explorer` are for people who open it in a browser. */
export function createServiceApp(parts: {
  config: Config;
  service: Service;
  log: Logger;
  examples: readonly Example[];
  readMetrics?: ReadMetrics;
  explorer?: ExplorerBundle | undefined;
}): App {
  const { config, service, log, examples, readMetrics, explorer } = parts;
  return createApp({
    config,
    schema: buildSchema(),
    log,
    examples,
    readMetrics,
    explorer,
    exports: exportFiles(service.readyStore, config.limits),
    openOperation: service.openOperation,
    readiness: service.readiness,
  });
}
