import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { Logger } from 'pino';
import type { GraphClient } from '../client/graph-client';
import { withoutNulls } from '../client/without-nulls';
import { AccordError } from '../errors';
import type { Ask, Tool } from './tool';
import { describeError } from './tool-error';

/** An answer takes room in an assistant's memory. What is longer is refused, never cut: half a list is taken for a whole one. */
const mostCharacters = 60_000;

/** Runs a tool for one call. Whatever goes wrong becomes an answer that says so; nothing is thrown. */
export async function callTool(
  tool: Tool,
  args: Record<string, unknown>,
  { graph, signal, log }: { graph: GraphClient; signal: AbortSignal; log: Logger },
): Promise<CallToolResult> {
  const ask = (async (operation, variables) => withoutNulls(await graph.query(operation, variables, signal))) as Ask;
  try {
    return result(tool.output.parse(await tool.answer(args, ask)));
  } catch (error) {
    // Nobody waits for the answer to a call that was taken back.
    if (signal.aborted) return failure('The call was taken back.');
    if (error instanceof AccordError) return failure(describeError(error));
    log.error({ err: error, tool: tool.name }, 'a tool failed');
    return failure('INTERNAL: Something went wrong here, not with your call. The log of this server says what.');
  }
}

function result(answer: Record<string, unknown>): CallToolResult {
  const text = JSON.stringify(answer);
  if (text.length > mostCharacters) {
    throw new AccordError('QUERY_TOO_COMPLEX', `The answer has ${text.length} characters; at most ${mostCharacters} are given.`);
  }
  // Clients that know no structured answers read the text.
  return { content: [{ type: 'text', text }], structuredContent: answer };
}

function failure(text: string): CallToolResult {
  return { content: [{ type: 'text', text }], isError: true };
}
