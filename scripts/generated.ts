import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/package-root';
import { recordJsonSchema } from '../src/transfer/record-schema';
import { clientTypes } from './client-types';
import { explorerOperations } from './explorer-operations';
import { ontologyPage } from './ontology-page';
import { queriesPage } from './queries-page';
import { schemaText } from './schema-text';

/** The files that are committed although they follow from the sources, each with what it has to hold. */
const generated = {
  'schema.graphql': schemaText,
  'docs/records.schema.json': () => `${JSON.stringify(recordJsonSchema(), null, 2)}\n`,
  'docs/ontology.md': ontologyPage,
  'docs/queries.md': queriesPage,
  'examples/typed-client/src/agreements.generated.ts': clientTypes,
  'src/explorer/operations.generated.ts': explorerOperations,
};

export type GeneratedFile = keyof typeof generated;

export const generatedFiles = Object.keys(generated) as GeneratedFile[];

export async function textOf(file: GeneratedFile): Promise<string> {
  return generated[file]();
}

export async function writeGenerated(file: GeneratedFile): Promise<void> {
  writeFileSync(join(packageRoot, file), await textOf(file));
}

/** Whether what is committed is what the sources give. */
export async function isFresh(file: GeneratedFile): Promise<boolean> {
  return readFileSync(join(packageRoot, file), 'utf8') === (await textOf(file));
}
