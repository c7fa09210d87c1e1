import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Limits } from '../config';
import { AccordError } from '../errors';
import { measure } from './operation-shape';

type LimitName = 'depth' | 'aliases' | 'rootFields' | 'cost' | 'tokens';

/**
 * Refuses an operation that asks for too much, before the store is asked for anything. To be called for each operation, as
 * the verdict depends on the variables; the document is valid by then.
 */
export function refuseTooComplex(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> | null | undefined,
  limits: Limits,
): void {
  const { fields, depth, aliases, cost } = measure(schema, document, { operation, variables: variables ?? {} }, limits);
  if (fields > limits.rootFields) {
    throw tooComplex(
      'rootFields',
      limits.rootFields,
      fields,
      `An operation may have at most ${limits.rootFields} root fields; this one has ${fields}.`,
    );
  }
  if (depth > limits.depth) {
    throw tooComplex('depth', limits.depth, depth, `Fields may be nested at most ${limits.depth} levels deep; here they are ${depth}.`);
  }
  if (aliases > limits.aliases) {
    throw tooComplex(
      'aliases',
      limits.aliases,
      aliases,
      `An operation may use at most ${limits.aliases} aliases, fragments included; this one uses ${aliases}.`,
    );
  }
  if (cost > limits.cost) {
    throw tooComplex(
      'cost',
      limits.cost,
      cost,
      `The page sizes of an operation may allow at most ${limits.cost} entities, relations and passages; these allow ${cost}. Ask for smaller pages, or nest fewer lists.`,
    );
  }
}

export function tooComplex(limit: LimitName, max: number, actual: number, message: string): AccordError {
  return new AccordError('QUERY_TOO_COMPLEX', message, { limit, max, actual });
}
