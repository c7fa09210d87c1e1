import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from '../src/schema/schema';

/** The schema as schema.graphql has it. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;
}
