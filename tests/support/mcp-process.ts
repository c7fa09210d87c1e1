import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { packageRoot } from '../../src/package-root';

/** `accord mcp` as a process of its own, with an assistant's client at the other end. */
export interface McpProcess {
  readonly client: Client;
  /** Calls a tool and gives back its structured answer. Throws the text of an answer that is an error. */
  // Tests look into answers of many shapes; each says what it expects there.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  answer(tool: string, args: Record<string, unknown>): Promise<any>;
  /** Calls a tool and gives back the text of an answer that is an error. Throws where it is none. */
  failure(tool: string, args: Record<string, unknown>): Promise<string>;
  /** What it wrote to standard error so far; that and the answers come by two ways, in any order. */
  log(): string;
  /** Resolves when it has written this to standard error. */
  logged(text: string): Promise<void>;
}

/** Starts a server from this script of the command line. */
export async function startMcp(script: string, args: readonly string[], env: Record<string, string>): Promise<McpProcess> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [script, 'mcp', ...args],
    env: { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'warn', ...env },
    cwd: packageRoot,
    stderr: 'pipe',
  });
  let log = '';
  transport.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(transport).catch((error: unknown) => {
    throw new Error(`The server ended: ${log}`, { cause: error });
  });
  // The client holds answers to the schemas of the tools once it has seen them.
  await client.listTools();
  const call = async (name: string, args: Record<string, unknown>) => (await client.callTool({ name, arguments: args })) as CallToolResult;
  return {
    client,
    log: () => log,
    async logged(text) {
      while (!log.includes(text)) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    async answer(name, args) {
      const result = await call(name, args);
      if (result.isError) throw new Error(textOf(result));
      expect(JSON.parse(textOf(result))).toEqual(result.structuredContent);
      return result.structuredContent;
    },
    async failure(name, args) {
      const result = await call(name, args);
      expect(result).toMatchObject({ isError: true });
      expect(result.structuredContent).toBeUndefined();
      return textOf(result);
    },
  };
}

function textOf({ content }: CallToolResult): string {
  return content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
}
