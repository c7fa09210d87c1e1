/** Writes src/agreements.generated.ts from Accord's schema.graphql: `npm run generate`, or with the path of another copy of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { generateTypes } from './codegen';

const [schemaPath = '../../schema.graphql'] = process.argv.slice(2);
const text = await generateTypes(readFileSync(schemaPath, 'utf8'), readFileSync('src/agreements.graphql', 'utf8'));
writeFileSync('src/agreements.generated.ts', text);
