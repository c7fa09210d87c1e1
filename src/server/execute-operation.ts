import { type DocumentNode, execute, type ExecutionArgs, type ExecutionResult, GraphQLError, Kind, visit } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';

type MaybePromise<T> = T | Promise<T>;
export type Execute = (args: ExecutionArgs) => MaybePromise<ExecutionResult>;

/** How often an operation is interpreted before it is compiled, which takes as long as interpreting it many times. */
const interpretedFirst = 3;

/** A longer operation is interpreted always: to compile it would hold up all others for too long. */
const longestCompiled = 20_000;

/**
 * Executes operations. One that comes again is compiled by graphql-jit, which makes it several times cheaper; the others, and
 * what cannot be compiled, are interpreted by graphql-js, which also words the errors of variables. What is compiled is kept
 * as long as its document is. Its context says `comesAgain`.
 */
export function createExecute(): Execute {
  const documents = new WeakMap<DocumentNode, Map<string, Operation>>();
  return (args) => {
    const query = operationOf(documents, args).queryFor(args);
    if (!query) return execute(args);
    const contextValue: unknown = { ...(args.contextValue as object), comesAgain: true };
    const result = query(args.rootValue, contextValue, args.variableValues) as MaybePromise<ExecutionResult>;
    return result instanceof Promise ? result.then((late) => wordedBy(late, args)) : wordedBy(result, args);
  };
}

function operationOf(documents: WeakMap<DocumentNode, Map<string, Operation>>, { document, operationName }: ExecutionArgs): Operation {
  const operations = documents.get(document) ?? new Map<string, Operation>();
  documents.set(document, operations);
  const name = operationName ?? '';
  const operation = operations.get(name) ?? new Operation();
  operations.set(name, operation);
  return operation;
}

class Operation {
  private times = 0;
  private compiled: CompiledQuery['query'] | undefined;

  /** The compiled query, once it is worth it. */
  queryFor(args: ExecutionArgs): CompiledQuery['query'] | undefined {
    if (this.times > interpretedFirst) return this.compiled;
    this.times += 1;
    if (this.times > interpretedFirst) this.compiled = compile(args);
    return this.compiled;
  }
}

function compile({ schema, document, operationName }: ExecutionArgs): CompiledQuery['query'] | undefined {
  if ((document.loc?.end ?? Infinity) > longestCompiled || !keepsOrder(document)) return undefined;
  const compiled = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(compiled) ? compiled.query : undefined;
}

/** graphql-jit answers the fields of fragments after the others, the last fragment first: the keys stay in order with one at the end. */
function keepsOrder(document: DocumentNode): boolean {
  let keeps = true;
  visit(document, {
    SelectionSet({ selections }) {
      keeps &&= selections.slice(0, -1).every(({ kind }) => kind === Kind.FIELD);
    },
  });
  return keeps;
}

/**
 * Without data nothing was executed, because the variables do not fit: graphql-js says so in its own words. The errors of
 * fields become those of graphql-js.
 */
function wordedBy(result: ExecutionResult, args: ExecutionArgs): MaybePromise<ExecutionResult> {
  if (!result.errors) return result;
  if (result.data === undefined) return execute(args);
  return { ...result, errors: result.errors.map((error) => graphqlError(error, args.document)) };
}

function graphqlError({ message, locations = [], path, originalError }: GraphQLError, { loc }: DocumentNode): GraphQLError {
  const positions = locations.map(({ line, column }) => offsetOf(loc?.source.body ?? '', line) + column - 1);
  return new GraphQLError(message, { source: loc?.source, positions, path, originalError });
}

/** Where a line of a text begins; lines count from 1, as graphql-js ends them. */
function offsetOf(text: string, line: number): number {
  const ends = text.matchAll(/\r\n|[\n\r]/g);
  let offset = 0;
  for (let before = 1; before < line; before += 1) {
    const end = ends.next().value;
    if (!end) break;
    offset = end.index + end[0].length;
  }
  return offset;
}
