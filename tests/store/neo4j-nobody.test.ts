import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { Engine } from '../../src/store/engine';
import { openNeo4jEngine } from '../../src/store/neo4j-engine';
import { errorOf } from '../support/error-of';
import { freePort } from '../support/free-port';

const schemes = ['bolt', 'neo4j'];

describe('Where nobody listens', () => {
  it.each(schemes)('everything is UNAVAILABLE within two seconds (%s://)', async (scheme) => {
    await expectUnavailable(`${scheme}://127.0.0.1:${await freePort()}`);
  });
});

describe('Where somebody listens and says nothing', () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => sockets.push(socket.on('error', () => undefined)));
  beforeAll(() => new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    sockets.forEach((socket) => socket.destroy());
    silent.close();
  });

  it.each(schemes)('everything is UNAVAILABLE within two seconds (%s://)', async (scheme) => {
    await expectUnavailable(`${scheme}://127.0.0.1:${(silent.address() as AddressInfo).port}`);
  });
});

describe('Where a web server answers', () => {
  it('the message names the port that is meant', async () => {
    const web = createServer((socket) =>
      socket.on('error', () => undefined).once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
    );
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
    const engine = open(`bolt://127.0.0.1:${(web.address() as AddressInfo).port}`);
    expect(await errorOf(engine.ping())).toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('7687') });
    await engine.close();
    web.close();
  });
});

async function expectUnavailable(uri: string): Promise<void> {
  const engine = open(uri);
  const startedAt = Date.now();
  const errors = await Promise.all([
    errorOf(engine.reader().read('RETURN 1 AS one', {})),
    errorOf(engine.write((transaction) => transaction.run('RETURN 1 AS one', {}))),
    errorOf(engine.setUp('RETURN 1 AS one')),
    errorOf(engine.ping()),
  ]);
  const took = Date.now() - startedAt;
  expect(errors.map((error) => (error as { code?: string }).code)).toEqual(Array(4).fill('UNAVAILABLE'));
  // Two seconds, and what a busy machine adds.
  expect(took).toBeLessThan(3_000);
  await engine.close();
}

function open(uri: string): Engine {
  return openNeo4jEngine({ uri, username: 'neo4j', password: '', limits: { timeoutMs: 10_000 } });
}
