import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateTypes } from '../examples/typed-client/codegen';
import { packageRoot } from '../src/package-root';
import { schemaText } from './schema-text';

const folder = join(packageRoot, 'src', 'explorer', 'operations');

/** What the explorer asks, as documents that know the types of their variables and answers. */
export async function explorerOperations(): Promise<string> {
  const files = readdirSync(folder).sort();
  return generateTypes(schemaText(), files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n'));
}
