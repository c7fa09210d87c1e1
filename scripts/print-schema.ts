import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { packageRoot } from '../src/package-root';
import { buildSchema } from '../src/schema/schema';

/** Writes schema.graphql, which is committed and proved fresh by the tests. */
writeFileSync(join(packageRoot, 'schema.graphql'), `${printSchema(lexicographicSortSchema(buildSchema()))}\n`);
