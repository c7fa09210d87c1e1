import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers at an address as a test wants it, in place of a service. */
export interface FakeService {
  readonly url: string;
  /** Resolves when a request has come in, with a promise that resolves when its client has left before the answer. */
  requested(): Promise<{ left: Promise<void> }>;
  close(): void;
}

/** Answers each request with what `answer` makes of its body, as JSON where it is no text; undefined answers never. */
export async function fakeService(answer: (body: { query: string; variables: Record<string, unknown> }) => unknown): Promise<FakeService> {
  let tell: (request: { left: Promise<void> }) => void = () => undefined;
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      tell({ left: new Promise((resolve) => response.once('close', () => !response.writableFinished && resolve())) });
      const result = answer(JSON.parse(body));
      if (result === undefined) return;
      response.writeHead(200, { 'content-type': 'application/json' }).end(typeof result === 'string' ? result : JSON.stringify(result));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requested: () => new Promise((resolve) => (tell = resolve)),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
