import { pino } from 'pino';
import { readConfig } from '../../src/config';
import { openService } from '../../src/service';
import { createServiceApp } from '../../src/service-app';
import type { Parameters } from '../../src/store/engine';

/** A statement as Accord sends it. */
export interface SentStatement {
  readonly text: string;
  readonly parameters: Parameters;
}

/** Answers one request in this process, and gives the statements that it took. */
export async function recordStatements(env: Readonly<Record<string, string>>, body: string): Promise<SentStatement[]> {
  const config = readConfig(env);
  const log = pino({ level: 'warn' }, pino.destination(2));
  const service = await openService(config, log);
  try {
    await service.loaded;
    const sent: SentStatement[] = [];
    const { engine } = service.store;
    const open = engine.reader.bind(engine);
    engine.reader = (options) => {
      const reader = open(options);
      return {
        read(text, parameters) {
          sent.push({ text, parameters });
          return reader.read(text, parameters);
        },
        close: () => reader.close(),
      };
    };
    const app = createServiceApp({ config, service, log, examples: [] });
    const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
    await app.fetch(new Request('http://localhost/graphql', { method: 'POST', headers, body }));
    return sent;
  } finally {
    await service.close();
  }
}
