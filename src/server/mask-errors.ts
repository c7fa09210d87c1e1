import { randomUUID } from 'node:crypto';
import { GraphQLError, Kind } from 'graphql';
import type { Logger } from 'pino';
import { AccordError, type ErrorCode } from '../errors';

/** Makes of anything thrown what a client may see. Never throws. */
export type MaskError = (error: unknown) => GraphQLError;

/**
 * The one place where errors are masked. An AccordError keeps its message, code and details; GraphQL's own errors get our
 * codes; anything else is our fault: INTERNAL with an `errorId`, under which it is logged with its stack.
 */
export function createMaskError(log: Logger): MaskError {
  /** One failure often fails many fields, as a batch does: it is logged once, under one id. */
  const ids = new WeakMap<object, string>();

  return (error) => {
    if (error instanceof GraphQLError && masked.has(error)) return error;
    const accord = findAccordError(error);
    if (accord) return visible(error, accord.message, accord.code, { ...argumentOf(error), ...accord.details });
    if (error instanceof GraphQLError) {
      if (error.message === gaveUp) return visible(error, tooManyComparisons, 'QUERY_TOO_COMPLEX', { limit: 'comparisons' });
      const mistake = callersMistake(error);
      if (mistake) return visible(error, error.message, mistake, argumentOf(error));
    }
    if (isOutOfStack(error)) return visible(error, tooDeep, 'QUERY_TOO_COMPLEX', { limit: 'depth' });
    return internal(error);
  };

  function internal(error: unknown): GraphQLError {
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    const key = typeof cause === 'object' && cause !== null ? cause : {};
    const known = ids.get(key);
    const errorId = known ?? randomUUID();
    if (!known) {
      ids.set(key, errorId);
      log.error({ errorId, err: cause, path: error instanceof GraphQLError ? error.path : undefined }, 'internal error');
    }
    return visible(error, `Something went wrong here, not with your request. It is logged under ${errorId}.`, 'INTERNAL', { errorId });
  }
}

/** graphql-js gives up where it would have to compare half a million pairs of fields. */
const gaveUp = 'Validation aborted.';
const tooManyComparisons = 'The document repeats fields of one name too often to check that they fit together. Write each field once.';

/** Of a document, not of a field: an error of a field comes with its path, as a GraphQLError. */
function isOutOfStack(error: unknown): boolean {
  return error instanceof RangeError && /call stack/.test(error.message);
}

const tooDeep = 'The document is nested too deep to be read.';

/** What went out already: masking it again would hide its code. */
const masked = new WeakSet<GraphQLError>();

/** AccordErrors come as they are, or as the cause of an error that GraphQL made of them. */
function findAccordError(error: unknown): AccordError | undefined {
  if (error instanceof AccordError) return error;
  return error instanceof GraphQLError && error.originalError ? findAccordError(error.originalError) : undefined;
}

function visible(error: unknown, message: string, code: string, details: Readonly<Record<string, unknown>>): GraphQLError {
  const { nodes, source, positions, path } = error instanceof GraphQLError ? error : new GraphQLError(message);
  const result = new GraphQLError(message, { nodes, source, positions, path, extensions: { code, ...details } });
  masked.add(result);
  return result;
}

/** The code of an error that GraphQL itself reports about a request. Undefined for what it reports about our answers. */
function callersMistake(error: GraphQLError): ErrorCode | undefined {
  if (argumentOf(error).argument) return 'BAD_USER_INPUT';
  switch (error.extensions['code']) {
    case 'GRAPHQL_PARSE_FAILED':
    case 'GRAPHQL_VALIDATION_FAILED':
      return error.extensions['code'];
    case 'OPERATION_RESOLUTION_FAILURE':
    case 'BAD_REQUEST':
      return 'BAD_USER_INPUT';
    default:
      return undefined;
  }
}

/** The variable whose value does not fit its type, or the argument whose value turns out unfit as it is used. */
function argumentOf(error: unknown): { argument?: string } {
  if (!(error instanceof GraphQLError)) return {};
  if (error.extensions['code'] === 'OPERATION_RESOLUTION_FAILURE') return { argument: 'operationName' };
  if (error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION) {
    return { argument: / at "([^"]+)"/.exec(error.message)?.[1] ?? error.nodes[0].variable.name.value };
  }
  const argument = error.originalError instanceof GraphQLError && /^Argument "(\w+)" (of|has)/.exec(error.message)?.[1];
  return argument ? { argument } : {};
}
