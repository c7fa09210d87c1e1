import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root';
import type { ExplorerBundle } from './server/explorer-bundle';

/** The explorer as scripts/build-explorer.mjs has written it; undefined where it is not built. */
export function readExplorer(folder = join(packageRoot, 'dist', 'explorer')): ExplorerBundle | undefined {
  const beginning = join(folder, 'files.json');
  if (!existsSync(beginning)) return undefined;
  const { script, style } = JSON.parse(readFileSync(beginning, 'utf8')) as { script: string; style: string };
  const names = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name));
  return { script, style, files: new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])) };
}
