import pino from 'pino';
import { stopOnSignals } from '../../src/server/shutdown';
import { createTestApp } from './server-app';

/** The server on the test schema as a process of its own: prints its address, stops on a signal. */
async function main(): Promise<void> {
  const service = await createTestApp().listen();
  const log = pino(pino.destination({ dest: 2, sync: true }));
  stopOnSignals(() => service.close(), log);
  process.stdout.write(`${service.url}\n`);
}

void main();
