import { type DocumentNode, type ExecutionArgs, type ExecutionResult, getOperationAST, GraphQLError, type GraphQLSchema } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Config } from '../config';
import { createDocumentCache } from './document-cache';
import { createExecute } from './execute-operation';
import { chooseMediaType, graphqlReply } from './graphql-response';
import type { Incoming } from './incoming';
import type { MaskError } from './mask-errors';
import { refuseTooComplex } from './query-limits';
import { Refusal } from './refusal';
import type { Reply } from './reply';
import { type Params, readParams } from './request-body';
import { recordErrors, type RequestRecord } from './request-record';
import { requireOperation } from './require-operation';
import type { OperationScope, RunningOperations } from './running-operations';
import { parseWithin } from './token-limit';

/** What accompanies an operation through yoga. */
interface Accompaniment {
  readonly incoming: Incoming;
  readonly params: Params;
  readonly record: RequestRecord;
}

type OperationPlugin = Plugin<Accompaniment>;

export interface GraphqlEndpoint {
  /** Answers an operation. Throws a refusal where no operation can be read. */
  answer(incoming: Incoming, record: RequestRecord): Promise<Reply>;
}

/**
 * GraphQL by yoga: parsing, validation, their caches, and the plugins here. Reading requests and writing answers is done
 * around it, as the limits of a body and the shape of errors are ours; yoga's own Request and Response cost a quarter more.
 */
export function createGraphqlEndpoint<Context extends OperationScope>(parts: {
  config: Config;
  schema: GraphQLSchema;
  operations: RunningOperations<Context>;
  maskError: MaskError;
}): GraphqlEndpoint {
  const { config, schema, operations, maskError } = parts;
  const yoga = createYoga<Accompaniment>({
    schema,
    logging: false,
    parserAndValidationCache: { documentCache: createDocumentCache(1_000_000), errorCache: createDocumentCache(100_000) },
    maskedErrors: { maskError: orRefusal(maskError) },
    plugins: [useParser(config.limits.tokens), useOperation(config, operations)],
  });

  return {
    async answer(incoming, record) {
      const mediaType = chooseMediaType(incoming);
      const params = await readParams(incoming, config.limits.bodyBytes);
      record.operationName = params.operationName?.slice(0, 100);
      const request = new yoga.fetchAPI.Request('http://localhost/graphql', { method: incoming.method });
      // No field streams, so there is one result.
      const result = (await yoga.getResultForParams({ request, params }, { incoming, params, record })) as ExecutionResult;
      if (!result.errors) return graphqlReply(result, mediaType);
      // Those of validation come as they are; the others are masked by now and stay so.
      const errors = result.errors.map(maskError);
      recordErrors(record, errors);
      return graphqlReply({ ...result, errors }, mediaType);
    },
  };
}

/** A refusal has a status of its own, so it leaves yoga as it is. */
function orRefusal(maskError: MaskError): MaskError {
  return (error) => {
    if (error instanceof Refusal) throw error;
    return maskError(error);
  };
}

/** Parses within the limit of tokens, and finds the operation that is meant. */
function useParser(maxTokens: number): OperationPlugin {
  return {
    onParse({ setParseFn, context }) {
      setParseFn((text) => parseWithin(text, maxTokens));
      return ({ result }) => {
        if (!result || result instanceof Error) return;
        requireOperation(result as DocumentNode, context.params.operationName, context.incoming.method);
      };
    },
  };
}

/** Checks the limits, opens what serves the operation, and runs it within its time. */
function useOperation<Context extends OperationScope>(config: Config, operations: RunningOperations<Context>): OperationPlugin {
  const executeOperation = createExecute();
  return {
    onExecute({ args, setExecuteFn }) {
      const { incoming, record } = args.contextValue;
      const operation = getOperationAST(args.document, args.operationName)!;
      record.type = operation.operation;
      record.operationName = operation.name?.value.slice(0, 100);
      refuseTooComplex(args.schema, args.document, operation, args.variableValues, config.limits);
      const scope = { acceptLanguage: incoming.header('accept-language') ?? undefined, signal: incoming.signal };
      // Yoga's own executor writes the keys of an answer in the order in which they come, not as they were selected.
      setExecuteFn((executionArgs: ExecutionArgs) =>
        operations.run(scope, record, async (context) =>
          typedRequestErrors(await executeOperation({ ...executionArgs, contextValue: context })),
        ),
      );
    },
  };
}

/** Without data, nothing was executed: the variables do not fit. */
function typedRequestErrors(result: ExecutionResult): ExecutionResult {
  if ('data' in result || !result.errors) return result;
  return { ...result, errors: result.errors.map(withBadRequest) };
}

function withBadRequest(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions, path, originalError } = error;
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions: { code: 'BAD_REQUEST' } });
}
