import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { packageRoot } from '../src/package-root';
import { buildSchema } from '../src/schema/schema';
import { recordJsonSchema } from '../src/transfer/record-schema';
import { ontologyPage } from './ontology-page';

/** The files that are committed although they follow from the sources, each with what it has to hold. */
const generated = {
  'schema.graphql': () => `${printSchema(lexicographicSortSchema(buildSchema()))}\n`,
  'docs/records.schema.json': () => `${JSON.stringify(recordJsonSchema(), null, 2)}\n`,
  'docs/ontology.md': ontologyPage,
};

export type GeneratedFile = keyof typeof generated;

export const generatedFiles = Object.keys(generated) as GeneratedFile[];

export function textOf(file: GeneratedFile): string {
  return generated[file]();
}

export function writeGenerated(file: GeneratedFile): void {
  writeFileSync(join(packageRoot, file), textOf(file));
}

/** Whether what is committed is what the sources give. */
export function isFresh(file: GeneratedFile): boolean {
  return readFileSync(join(packageRoot, file), 'utf8') === textOf(file);
}
