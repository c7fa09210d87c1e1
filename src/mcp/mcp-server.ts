import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { Logger } from 'pino';
import type { GraphClient } from '../client/graph-client';
import { callTool } from './call-tool';
import { tools } from './tools';

/** What an assistant is told before it chooses a tool. */
const instructions = [
  'Accord is a knowledge graph of agreements: who is bound by what, what refers to what, who signed, and which words of which source say so.',
  'Names may be given in any language. Identifiers such as institution:rosatom are permanent; prefer them once they are known.',
  'Every relation comes with quotes of its sources: tell people the quote and the title of the source, and that a quote is not verified where it is not.',
  'Signatory, party and witness are three things; say only which one the relation states. What the graph does not hold may still be so.',
].join('\n');

/** The graph looks at nothing beyond itself, and no tool changes it. */
const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** A server of the Model Context Protocol with all tools. `settled` resolves when no call is under way. */
export function createMcpServer(parts: { graph: GraphClient; version: string; log: Logger }): {
  server: McpServer;
  settled(): Promise<unknown>;
} {
  const { graph, version, log } = parts;
  const server = new McpServer({ name: 'accord', title: 'Accord', version }, { instructions });
  const running = new Set<Promise<unknown>>();
  for (const tool of tools) {
    const { name, title, description, input, output } = tool;
    const config = { title, description, inputSchema: input, outputSchema: output, annotations: { title, ...annotations } };
    server.registerTool(name, config, (args, { signal }): Promise<CallToolResult> => {
      const call = callTool(tool, args, { graph, signal, log }).finally(() => running.delete(call));
      running.add(call);
      return call;
    });
  }
  return { server, settled: () => Promise.allSettled(running) };
}
