import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateTypes } from '../examples/typed-client/codegen';
import { packageRoot } from '../src/package-root';
import { schemaText } from './schema-text';

/** The types of the example of a typed client, as its own `npm run generate` writes them. */
export async function clientTypes(): Promise<string> {
  return generateTypes(schemaText(), readFileSync(join(packageRoot, 'examples/typed-client/src/agreements.graphql'), 'utf8'));
}
