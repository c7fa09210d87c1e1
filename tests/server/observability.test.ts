import { createTestApp, get, post, type TestApp } from '../support/server-app';

async function metricsOf(app: TestApp): Promise<string> {
  return (await app.fetch(get('/metrics'))).text();
}

/** The value of a metric with exactly these labels. */
function valueOf(metrics: string, name: string): number | undefined {
  const line = metrics.split('\n').find((candidate) => candidate.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length + 1));
}

describe('/metrics', () => {
  it('counts operations by type and outcome', async () => {
    const app = createTestApp({ LIMIT_TIMEOUT_MS: '30' });
    await app.ask('{ hello }');
    await app.ask('{ hello refused }');
    await app.ask('{ broken }');
    await app.ask('{ hang }');
    await app.ask('mutation { change }');
    await app.ask('{ helo }');
    await app.fetch(post('no JSON'));
    const gone = new AbortController();
    const aborted = app.fetch(new Request(post({ query: '{ hangUntilAborted }' }), { signal: gone.signal }));
    setTimeout(() => gone.abort(), 10);
    await aborted;

    const metrics = await metricsOf(app);
    const count = (type: string, outcome: string) => valueOf(metrics, `accord_requests_total{type="${type}",outcome="${outcome}"}`);
    expect(count('query', 'ok')).toBe(1);
    expect(count('query', 'rejected')).toBe(1);
    expect(count('query', 'failed')).toBe(2);
    expect(count('query', 'aborted')).toBe(1);
    expect(count('mutation', 'ok')).toBe(1);
    expect(count('unknown', 'rejected')).toBe(2);
    expect(valueOf(metrics, 'accord_request_duration_seconds_count{type="query"}')).toBe(5);
  });

  it('counts errors by code, those of HTTP too', async () => {
    const app = createTestApp();
    await app.ask('{ refused away broken }');
    await app.ask('{');
    await app.ask('{ persons(first: 500) { nodes { relations(first: 100) { nodes { evidence(first: 100) { id } } } } } }');
    await app.fetch(post('no JSON'));
    await app.fetch(new Request('http://accord.test/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }));
    const metrics = await metricsOf(app);
    for (const code of [
      'NOT_FOUND',
      'UNAVAILABLE',
      'INTERNAL',
      'GRAPHQL_PARSE_FAILED',
      'QUERY_TOO_COMPLEX',
      'BAD_USER_INPUT',
      'FORBIDDEN',
    ]) {
      expect([code, valueOf(metrics, `accord_errors_total{code="${code}"}`)]).toEqual([code, 1]);
    }
  });

  it('adds up statements and the time of the engine', async () => {
    const app = createTestApp();
    await app.ask('{ hello }');
    await app.ask('{ waitFor(ms: 1) }');
    await app.ask('{ a: waitFor(ms: 1) b: waitFor(ms: 1) }');
    const metrics = await metricsOf(app);
    expect(valueOf(metrics, 'accord_statements_per_request_sum')).toBe(6);
    expect(valueOf(metrics, 'accord_statements_per_request_bucket{le="0"}')).toBe(1);
    expect(valueOf(metrics, 'accord_statements_per_request_bucket{le="2"}')).toBe(2);
    expect(valueOf(metrics, 'accord_engine_seconds_total')).toBeCloseTo(0.06);
  });

  it('does not count pages, and is of this service alone', async () => {
    const [app, other] = [createTestApp(), createTestApp()];
    await other.ask('{ hello }');
    await app.fetch(get('/'));
    expect(await metricsOf(app)).not.toContain('accord_requests_total{');
    expect(await metricsOf(app)).toContain('process_resident_memory_bytes');
  });
});

describe('the log', () => {
  const query = 'query Greeting($name: String) { hello(name: $name) waitFor(ms: 1) }';

  it('has one line for an operation, with its name, time, statements and codes', async () => {
    const app = createTestApp();
    await app.ask(query.replace('waitFor', 'refused waitFor'), { name: 'x' });
    expect(app.lines).toEqual([
      expect.objectContaining({
        msg: 'request',
        method: 'POST',
        path: '/graphql',
        status: 200,
        ms: expect.any(Number),
        type: 'query',
        operation: 'Greeting',
        statements: 2,
        engineMs: 20,
        codes: ['NOT_FOUND'],
      }),
    ]);
  });

  it('holds no value of a variable, neither of a good nor of a bad one, nor of the address', async () => {
    const app = createTestApp();
    await app.ask(query, { name: 'my secret' });
    await app.ask('query Q($first: Int) { persons(first: $first) { totalCount } }', { first: 'my secret' });
    await app.fetch(get(`/graphql?${new URLSearchParams({ query, variables: '{"name": "my secret"}' })}`));
    await app.fetch(post('my secret'));
    expect(app.lines).toHaveLength(4);
    expect(JSON.stringify(app.lines)).not.toContain('my secret');
  });

  it('names an operation that was refused, as far as the client named it', async () => {
    const app = createTestApp();
    await app.fetch(post({ query: '{', operationName: 'Broken' }));
    await app.fetch(post({ query: '{', operationName: 'B'.repeat(5_000) }));
    expect(app.lines.map(({ operation }) => operation)).toEqual(['Broken', 'B'.repeat(100)]);
  });

  it('has pages too, and what probes ask only at the level debug', async () => {
    const app = createTestApp();
    for (const path of ['/', '/nothing', '/health', '/ready', '/metrics']) await app.fetch(get(path));
    expect(app.lines.map(({ path, level }) => [path, level])).toEqual([
      ['/', 30],
      ['/nothing', 30],
      ['/health', 20],
      ['/ready', 20],
      ['/metrics', 20],
    ]);
  });
});
