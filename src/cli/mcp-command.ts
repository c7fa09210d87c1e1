import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { setImmediate as handled } from 'node:timers/promises';
import type { Readable, Writable } from 'node:stream';
import { pino } from 'pino';
import { openGraphClient } from '../client/open-graph-client';
import { readConfig } from '../config';
import { createMcpServer } from '../mcp/mcp-server';
import { once } from '../once';
import { stopOnSignals } from '../server/shutdown';

/**
 * `accord mcp`: answers an assistant on standard input and output until the input ends. Throws ConfigError, StoreError or
 * AccordError where it cannot start.
 */
export async function mcpCommand(options: { url?: string; version: string }, stdin: Readable, stdout: Writable): Promise<number> {
  const config = readConfig(process.env);
  // Standard output belongs to the protocol.
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const graph = await openGraphClient(config, { url: options.url, log });
  const { server, settled } = createMcpServer({ graph, version: options.version, log });
  const close = once(async () => {
    await server.close();
    await graph.close();
  });
  stopOnSignals(close, log);
  // The transport gives up by itself where a message is too long to be one.
  const gaveUp = new Promise<void>((resolve) => (server.server.onclose = resolve));
  server.server.onerror = (err) => log.warn({ err }, 'a message could not be read or answered');
  const ended = new Promise((resolve) => stdin.once('end', resolve).once('close', resolve));
  await server.connect(new StdioServerTransport(stdin, stdout));
  log.info({ graph: graph.describe }, 'ready for an assistant');

  await Promise.race([ended, gaveUp]);
  // What came last is answered, before the line is cut.
  await handled();
  await settled();
  await handled();
  await close();
  return 0;
}
