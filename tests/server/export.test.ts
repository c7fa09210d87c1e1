import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { AccordError, badInput, unavailable } from '../../src/errors';
import type { Listening } from '../../src/server/app';
import type { Export, ExportOpening } from '../../src/server/export-pages';
import { createTestApp, get, readAnswer, type TestApp } from '../support/server-app';
import { rawConnection } from '../support/server-socket';

const path = '/export/test';

describe('an export', () => {
  it('is a file, made while it is sent and kept by no cache', async () => {
    const app = appWith(async () => pieces('one\n', 'two\n'));
    const response = await app.fetch(get(path));
    expect([response.status, await response.text()]).toEqual([200, 'one\ntwo\n']);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment; filename="test.txt"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(response.headers.get('vary')).toMatch(/accept-language.*accept-encoding/);
    expect(response.headers.has('content-length')).toBe(false);
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('is compressed with %s on its way', async (encoding, decompress) => {
    const app = appWith(async () => pieces(...Array<string>(1_000).fill('条约 treaty\n')));
    const response = await app.fetch(get(path, { 'accept-encoding': encoding }));
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(bytes.length).toBeLessThan(1_000);
    expect(decompress(bytes).toString()).toBe('条约 treaty\n'.repeat(1_000));
  });

  it('is told by HEAD, errors included, without being made', async () => {
    let made = 0;
    const app = appWith(async ({ parameters }) => {
      if (parameters.has('bad')) throw badInput('bad', 'There is no parameter "bad".');
      return (async function* () {
        made += 1;
        yield 'x';
      })();
    });
    const good = await app.fetch(get(path, {}, 'HEAD'));
    expect([good.status, await good.text(), good.headers.get('content-disposition')]).toEqual([200, '', 'attachment; filename="test.txt"']);
    const bad = await app.fetch(get(`${path}?bad=1`, {}, 'HEAD'));
    expect([bad.status, await bad.text()]).toEqual([400, '']);
    expect([made, app.closings]).toEqual([0, 1]);
  });

  it.each([
    [400, badInput('depth', 'No.'), {}],
    [404, new AccordError('NOT_FOUND', 'No.', { suggestions: ['a'] }), { suggestions: ['a'] }],
    [400, new AccordError('AMBIGUOUS', 'No.', { candidates: [] }), { candidates: [] }],
    [400, new AccordError('QUERY_TOO_COMPLEX', 'No.', { limit: 'exportItems' }), { limit: 'exportItems' }],
    [503, unavailable('No.'), {}],
    [504, new AccordError('TIMEOUT', 'No.'), {}],
  ])('that cannot be had is %i with the error as JSON', async (status, error, details) => {
    const app = appWith(() => Promise.reject(error));
    const response = await app.fetch(get(path));
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('retry-after')).toBe(status === 503 ? '1' : null);
    expect(await readAnswer(response)).toMatchObject({ status, error: { message: 'No.', code: error.code, ...details } });
  });

  it('that fails by a fault of ours is masked and logged', async () => {
    const app = appWith(() => Promise.reject(new Error('the password is hunter2')));
    const answer = await readAnswer(await app.fetch(get(path)));
    expect(answer).toMatchObject({ status: 500, error: { code: 'INTERNAL' } });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
    expect(app.lines).toContainEqual(expect.objectContaining({ errorId: answer.error!['errorId'] }));
  });

  it('is one of a few at once: the next one is UNAVAILABLE until one has ended', async () => {
    const app = appWith(async () => endless(), { EXPORT_AT_ONCE: '2' });
    const [first, second] = [await app.fetch(get(path)), await app.fetch(get(path))];
    const third = await app.fetch(get(path));
    expect(third.headers.get('retry-after')).toBe('5');
    expect(await readAnswer(third)).toMatchObject({ status: 503, error: { code: 'UNAVAILABLE' } });
    await first.body!.cancel();
    await until(() => app.closings === 1);
    const fourth = await app.fetch(get(path));
    expect(fourth.status).toBe(200);
    await Promise.all([second.body!.cancel(), fourth.body!.cancel()]);
    await until(() => app.closings === 3);
  });

  it('gives its place back also where it cannot be had', async () => {
    const app = appWith(() => Promise.reject(badInput('depth', 'No.')), { EXPORT_AT_ONCE: '1' });
    for (let i = 0; i < 3; i += 1) expect((await app.fetch(get(path))).status).toBe(400);
  });

  it('takes GET and HEAD only', async () => {
    const app = appWith(async () => pieces('x'));
    const response = await app.fetch(get(path, {}, 'POST'));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('whose client was gone before it began is given back', async () => {
    const client = new AbortController();
    const app = appWith(async () => {
      client.abort();
      return endless();
    });
    await app.fetch(new Request(`http://accord.test${path}`, { signal: client.signal }));
    await until(() => app.closings === 1);
    expect(app.lines).toContainEqual(expect.objectContaining({ path, aborted: true }));
  });
});

describe('an export through a port', () => {
  let listening: Listening | undefined;
  afterEach(() => listening?.close(0));

  const listen = async (app: TestApp) => {
    listening = await app.listen();
    return listening.url + path;
  };

  it('is given back when its client goes away in the middle, and nobody is blamed', async () => {
    const app = appWith(async () => endless(), { EXPORT_AT_ONCE: '1' });
    const url = await listen(app);
    for (const encoding of ['identity', 'br']) {
      const client = new AbortController();
      const response = await fetch(url, { signal: client.signal, headers: { 'accept-encoding': encoding } });
      const reader = response.body!.getReader();
      expect((await reader.read()).done).toBe(false);
      client.abort();
      await reader.closed.catch(() => undefined);
      const before = app.closings;
      await until(() => app.closings > before || app.closings === (encoding === 'identity' ? 1 : 2));
    }
    expect(app.closings).toBe(2);
    expect(app.lines.filter((line) => line['msg'] !== 'request')).toEqual([]);
  });

  it('is given back when its client never reads it', async () => {
    const app = appWith(async () => endless());
    const connection = await rawConnection(await listen(app));
    connection.send(`GET ${path} HTTP/1.1\r\nHost: accord\r\n\r\n`);
    await connection.received(/200 OK/);
    connection.socket.pause();
    await wait(50);
    connection.socket.destroy();
    await until(() => app.closings === 1);
  });

  it('ends its connection where it fails on its way, so that no half is taken for the whole', async () => {
    const app = appWith(async () => failing(new AccordError('QUERY_TOO_COMPLEX', 'Too many.')));
    const url = await listen(app);
    for (const encoding of ['identity', 'gzip']) {
      await expect(wholeText(url, { 'accept-encoding': encoding })).rejects.toThrow(brokenOff);
    }
    await until(() => app.closings === 2);
    expect(app.lines).toContainEqual(expect.objectContaining({ msg: 'an export was broken off', path, code: 'QUERY_TOO_COMPLEX' }));
  });

  it('logs a fault of ours on its way under an id', async () => {
    const app = appWith(async () => failing(new Error('out of luck')));
    await expect(wholeText(await listen(app))).rejects.toThrow(brokenOff);
    await until(() => app.closings === 1);
    expect(app.lines).toContainEqual(
      expect.objectContaining({ msg: 'internal error', err: expect.objectContaining({ message: 'out of luck' }) }),
    );
  });

  it('ends when its time is up, and what it reads with is told so', async () => {
    let reason: unknown;
    const app = appWith(
      async ({ signal }) => {
        signal.addEventListener('abort', () => (reason = signal.reason));
        return endless();
      },
      { EXPORT_TIMEOUT_MS: '100' },
    );
    await expect(wholeText(await listen(app))).rejects.toThrow(brokenOff);
    await until(() => app.closings === 1);
    expect(reason).toMatchObject({ code: 'TIMEOUT' });
    expect(app.lines).toContainEqual(expect.objectContaining({ msg: 'an export was broken off', code: 'TIMEOUT' }));
  });

  it('that takes too long before its first byte is TIMEOUT', async () => {
    const app = appWith(
      ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
      { EXPORT_TIMEOUT_MS: '50' },
    );
    expect(await readAnswer(await fetch(await listen(app)))).toMatchObject({ status: 504, error: { code: 'TIMEOUT', limit: 50 } });
  });
});

/** A server with one export, and how often what that was read with was closed. */
function appWith(
  open: (opening: ExportOpening) => Promise<AsyncIterable<string>>,
  env: Record<string, string> = {},
): TestApp & { readonly closings: number } {
  let closings = 0;
  const file: Export = {
    path,
    fileName: 'test.txt',
    contentType: 'text/plain; charset=utf-8',
    open: async (opening) => ({ pieces: await open(opening), close: async () => void (closings += 1) }),
  };
  const app = createTestApp(env, { exports: [file] });
  return Object.defineProperty(app as TestApp & { closings: number }, 'closings', { get: () => closings });
}

async function wholeText(url: string, headers: Record<string, string> = {}): Promise<string> {
  return (await fetch(url, { headers })).text();
}

/** What a client is told; the second where the connection ends before the first compressed bytes. */
const brokenOff = /^(terminated|fetch failed)$/;

async function* pieces(...all: string[]): AsyncGenerator<string> {
  yield* all;
}

async function* endless(): AsyncGenerator<string> {
  for (let i = 0; ; i += 1) {
    await wait(1);
    yield `${Math.random()} ${'x'.repeat(10_000)}\n`;
  }
}

async function* failing(error: Error): AsyncGenerator<string> {
  yield `${'x'.repeat(100_000)}\n`;
  await wait(20);
  throw error;
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !condition(); i += 1) await wait(5);
  expect(condition()).toBe(true);
}
