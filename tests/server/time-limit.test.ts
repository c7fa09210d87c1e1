import { createTestApp, post } from '../support/server-app';

const quick = { LIMIT_TIMEOUT_MS: '50' };
const accept = { accept: 'application/graphql-response+json' };

describe('an operation that takes too long', () => {
  it('ends with TIMEOUT, though its field never answers', async () => {
    const { status, error, data } = await createTestApp(quick).ask('{ hang }', {}, accept);
    expect([status, error, data]).toEqual([504, { code: 'TIMEOUT', limit: 50, message: expect.stringContaining('50 ms') }, undefined]);
  });

  it('is told to its reads, whose own failures the client does not see', async () => {
    const app = createTestApp(quick);
    const { errors } = await app.ask('{ hangUntilAborted }');
    expect(errors!.map(({ extensions }) => extensions['code'])).toEqual(['TIMEOUT']);
    expect(app.opened[0]!.signal!.aborted).toBe(true);
    expect(app.lines.filter(({ msg }) => msg === 'internal error')).toEqual([]);
  });

  it('gives back what it held', async () => {
    const app = createTestApp(quick);
    await app.ask('{ hang }');
    expect(app.closed).toEqual(app.opened);
    expect(app.closed).toHaveLength(1);
  });

  it('is told how long it has', async () => {
    const limits: number[] = [];
    const app = createTestApp(
      { LIMIT_TIMEOUT_MS: '1234' },
      {
        openOperation: ({ timeoutMs }) => {
          limits.push(timeoutMs);
          throw new Error('enough');
        },
      },
    );
    await app.ask('{ hello }');
    expect(limits).toEqual([1_234]);
  });
});

describe('an operation within its time', () => {
  it('is answered, closed once, and not aborted later', async () => {
    const app = createTestApp(quick);
    expect(await app.ask('{ waitFor(ms: 10) }')).toMatchObject({ data: { waitFor: 'done' } });
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(app.closed).toHaveLength(1);
    expect(app.opened[0]!.signal!.aborted).toBe(false);
  });

  it('knows the languages that the client reads', async () => {
    expect(await createTestApp().ask('{ language }', {}, { 'accept-language': 'zh, en;q=0.5' })).toMatchObject({
      data: { language: 'zh, en;q=0.5' },
    });
    expect(await createTestApp().ask('{ language }')).toMatchObject({ data: { language: null } });
  });

  it('keeps its answer where closing fails, which is logged', async () => {
    const app = createTestApp(
      {},
      {
        openOperation: () => ({
          acceptLanguage: undefined,
          signal: undefined,
          statements: 0,
          close: () => Promise.reject(new Error('cannot close')),
          statistics: () => ({ statements: 0, engineMs: 0 }),
        }),
      },
    );
    expect(await app.ask('{ hello }')).toMatchObject({ data: { hello: 'hello world' } });
    expect(app.lines).toContainEqual(
      expect.objectContaining({ msg: 'closing an operation failed', err: expect.objectContaining({ message: 'cannot close' }) }),
    );
  });
});

describe('a client that goes away', () => {
  it('ends its operation, which is logged as aborted and is no error', async () => {
    const app = createTestApp();
    const gone = new AbortController();
    const answer = app.fetch(new Request(post({ query: '{ hangUntilAborted }' }), { signal: gone.signal }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    gone.abort();
    expect((await answer).status).toBe(499);
    expect([app.opened[0]!.signal!.aborted, app.closed.length]).toEqual([true, 1]);
    expect(app.lines).toEqual([expect.objectContaining({ msg: 'request', status: 499, aborted: true })]);
    expect(app.lines[0]).not.toHaveProperty('codes');
  });

  it('before its operation begins has it not run', async () => {
    const app = createTestApp();
    const response = await app.fetch(new Request(post({ query: '{ hangUntilAborted }' }), { signal: AbortSignal.abort() }));
    expect([response.status, app.opened.length]).toEqual([499, 0]);
  });
});
