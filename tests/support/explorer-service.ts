import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pino } from 'pino';
import { readConfig } from '../../src/config';
import { openContext } from '../../src/context';
import { createSourceTexts } from '../../src/graph/source-texts';
import { packageRoot } from '../../src/package-root';
import { readExplorer } from '../../src/read-explorer';
import { buildSchema } from '../../src/schema/schema';
import { createApp, type Listening } from '../../src/server/app';
import type { ExplorerBundle } from '../../src/server/explorer-bundle';
import { exportFiles } from '../../src/server/export-files';
import type { Store } from '../../src/store/store';

/** The explorer, bundled from the sources as they are. */
export function buildExplorer(): ExplorerBundle {
  const folder = join(packageRoot, 'node_modules', '.cache', 'accord-test', `explorer-${process.pid}`);
  execFileSync(process.execPath, [join(packageRoot, 'scripts', 'build-explorer.mjs'), folder]);
  return readExplorer(folder)!;
}

/** The service over a store, with the explorer, on a port: a free one where none is named. */
export function serveExplorer(store: Store, explorer: ExplorerBundle, port = 0): Promise<Listening> {
  const config = readConfig({ PORT: String(port) });
  const texts = createSourceTexts();
  return createApp({
    config,
    schema: buildSchema(),
    log: pino({ level: 'silent' }),
    exports: exportFiles(() => store, config.limits),
    examples: [],
    explorer,
    openOperation: (request) => openContext({ store, texts, limits: config.limits }, request),
    readiness: () => Promise.resolve({ ready: true }),
  }).listen();
}
