import type { Listening } from '../../src/server/app';
import { type Answer, createTestApp, readAnswer, type TestApp } from '../support/server-app';
import { postText, type RawConnection, rawConnection } from '../support/server-socket';

const open: { close(): unknown }[] = [];

async function listening(env: Record<string, string> = {}): Promise<TestApp & Listening> {
  const app = createTestApp(env);
  const service = await app.listen();
  open.push({ close: () => service.close(0) });
  return { ...app, ...service };
}

async function connection(url: string): Promise<RawConnection> {
  const raw = await rawConnection(url);
  open.push({ close: () => raw.socket.destroy() });
  return raw;
}

async function ask(url: string, query: string): Promise<Answer> {
  return readAnswer(
    await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) }),
  );
}

function eventually(condition: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const start = Date.now();
    const timer = setInterval(() => {
      if (!condition() && Date.now() - start < 3_000) return;
      clearInterval(timer);
      if (condition()) resolve();
      else reject(new Error('this never came true'));
    }, 5);
  });
}

afterEach(async () => {
  for (const item of open.splice(0).reverse()) await item.close();
});

describe('the port', () => {
  it('serves operations and pages', async () => {
    const { url } = await listening();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await ask(url, '{ hello }')).toMatchObject({ status: 200, data: { hello: 'hello world' } });
    expect((await fetch(`${url}/health`)).status).toBe(200);
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, Number(head.headers.get('content-length'))]).toEqual([200, expect.any(Number)]);
  });

  it('says which setting to change where it is taken', async () => {
    const { url } = await listening();
    const { port } = new URL(url);
    await expect(createTestApp({ PORT: port }).listen()).rejects.toThrow(`PORT is ${port}, which another process uses on 127.0.0.1`);
  });

  it('says which setting to change where the address is not of this machine', async () => {
    await expect(createTestApp({ HOST: '203.0.113.7' }).listen()).rejects.toThrow('HOST is "203.0.113.7"');
  });

  it.each([
    ['a Host that is none', 'GET /health HTTP/1.1\r\nHost: [[[\r\n\r\n', /^HTTP\/1\.1 200/],
    ['a path of two slashes', 'GET //health HTTP/1.1\r\nHost: x\r\n\r\n', /^HTTP\/1\.1 404/],
    ['a whole address', 'GET http://x/health HTTP/1.1\r\nHost: x\r\n\r\n', /^HTTP\/1\.1 200/],
    ['what is no address', 'GET http://[/ HTTP/1.1\r\nHost: x\r\n\r\n', /^HTTP\/1\.1 404/],
    ['what is not HTTP', 'hello\r\n\r\n', /^HTTP\/1\.1 400/],
  ])('answers %s', async (_, text, expected) => {
    const { url } = await listening();
    const raw = await connection(url);
    raw.send(text);
    expect(await raw.received(/\r\n\r\n/)).toMatch(expected);
  });
});

describe('a body through the port', () => {
  it('without its length is refused with 411', async () => {
    const { url } = await listening();
    const raw = await connection(url);
    raw.send('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"que\r\n');
    const text = await raw.received(/}$/);
    expect(text).toMatch(/^HTTP\/1\.1 411 Length Required/);
    expect(text).toContain('"code":"BAD_USER_INPUT","argument":"body"');
  });

  it('over the limit is refused with 413, without waiting for it', async () => {
    const { url, ask: _, ...app } = await listening({ LIMIT_BODY_BYTES: '1000' });
    const raw = await connection(url);
    raw.send('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000000000\r\n\r\n{"query"');
    const text = await raw.received(/}$/);
    expect(text).toMatch(/^HTTP\/1\.1 413 Payload Too Large/);
    expect(text).toContain('"limit":1000,"actual":1000000000');
    expect(app.lines).toEqual([expect.objectContaining({ status: 413, codes: ['BAD_USER_INPUT'] })]);
  });

  it('far over the limit is refused so that an ordinary client reads the answer', async () => {
    const { url } = await listening();
    const answer = await ask(url, `{ hello } #${' '.repeat(20_000_000)}`);
    expect(answer).toMatchObject({ status: 413, error: { code: 'BAD_USER_INPUT', limit: 1_000_000 } });
    expect(await ask(url, '{ hello }')).toMatchObject({ status: 200 });
  });

  it('that the client never finishes is no error of ours', async () => {
    const { url, lines } = await listening();
    const raw = await connection(url);
    raw.send('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query"');
    await new Promise((resolve) => setTimeout(resolve, 30));
    raw.socket.destroy();
    await eventually(() => lines.length > 0);
    expect(lines).toEqual([expect.objectContaining({ status: 499, aborted: true, level: 30 })]);
  });
});

describe('a client that leaves', () => {
  it('ends its operation', async () => {
    const { url, opened, closed, lines } = await listening();
    const raw = await connection(url);
    raw.send(postText('query Slow { hangUntilAborted }'));
    await eventually(() => opened.length === 1);
    raw.socket.destroy();
    await eventually(() => closed.length === 1);
    expect(opened[0]!.signal!.aborted).toBe(true);
    await eventually(() => lines.length > 0);
    expect(lines).toEqual([expect.objectContaining({ operation: 'Slow', aborted: true })]);
  });
});

describe('a graceful stop', () => {
  it('answers what is in flight, takes nothing new, and ends', async () => {
    const { url, close, opened, closed, ...app } = await listening();
    const inFlight = ask(url, '{ waitFor(ms: 300) }');
    await eventually(() => opened.length === 1);
    let stopped = false;
    const stop = close().then(() => (stopped = true));
    await expect(fetch(url)).rejects.toThrow();
    const ready = await readAnswer(await app.fetch(new Request(`${url}/ready`)));
    expect([ready.status, ready]).toEqual([503, expect.objectContaining({ ready: false, reason: 'the service is stopping' })]);
    expect(stopped).toBe(false);
    expect(await inFlight).toMatchObject({ status: 200, data: { waitFor: 'done' } });
    await stop;
    expect(closed).toHaveLength(1);
  });

  it('is not held up by connections on which nothing is asked', async () => {
    const { url, close } = await listening();
    const used = await connection(url);
    used.send(postText('{ hello }'));
    await used.received(/hello world/);
    const fresh = await connection(url);
    // The test itself has less time than that.
    await close(60_000);
    await Promise.all([used.closed, fresh.closed]);
  });

  it('closes a connection that stays open with the answer that was in flight', async () => {
    const { url, close, opened } = await listening();
    const raw = await connection(url);
    raw.send(postText('{ waitFor(ms: 100) }'));
    await eventually(() => opened.length === 1);
    await close();
    expect(await raw.received(/done/)).toMatch(/\r\nconnection: close\r\n/i);
    await raw.closed;
  });

  it('answers what takes too long with UNAVAILABLE', async () => {
    const { url, close, opened } = await listening();
    const inFlight = ask(url, '{ hang }');
    await eventually(() => opened.length === 1);
    await close(50);
    expect(await inFlight).toMatchObject({ error: { code: 'UNAVAILABLE', message: expect.stringContaining('stopping') } });
  });

  it('ends though a client never finishes its request', async () => {
    const { url, close } = await listening();
    const raw = await connection(url);
    raw.send('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query"');
    await new Promise((resolve) => setTimeout(resolve, 30));
    await close(50);
    await raw.closed;
  });

  it('waits for operations to give back what they held', async () => {
    let released = false;
    const app = createTestApp(
      {},
      {
        openOperation: () => ({
          acceptLanguage: undefined,
          signal: undefined,
          statements: 0,
          statistics: () => ({ statements: 0, engineMs: 0 }),
          close: () => new Promise((resolve) => setTimeout(() => resolve(void (released = true)), 100)),
        }),
      },
    );
    const { url, close } = await app.listen();
    await ask(url, '{ hello }');
    await close();
    expect(released).toBe(true);
  });
});
