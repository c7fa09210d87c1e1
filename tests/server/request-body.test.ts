import { createTestApp, get, post, readAnswer } from '../support/server-app';

const app = createTestApp();

async function refusedBody(body: string | Uint8Array, headers: Record<string, string> = {}) {
  return readAnswer(await app.fetch(post(body, headers)));
}

/** A JSON text of lists in one another. */
function nestedJson(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels);
}

describe('a body', () => {
  it.each([
    ['that is not JSON', 'query=hello'],
    ['that ends in the middle', '{"query": "{ hello'],
    ['that is empty', ''],
    ['of a list, as a batch is', '[{"query": "{ hello }"}]'],
    ['of null', 'null'],
    ['of a string', '"{ hello }"'],
  ])('%s is refused with a typed error', async (_, body) => {
    expect(await refusedBody(body)).toMatchObject({ status: 400, error: { code: 'BAD_USER_INPUT', argument: 'body' } });
  });

  it('that is not UTF-8 is refused with a typed error', async () => {
    const latin1 = Buffer.from('{"query": "{ hello(name: \\"Zürich\\") }"}', 'latin1');
    const { status, error } = await refusedBody(latin1);
    expect([status, error]).toEqual([
      400,
      { code: 'BAD_USER_INPUT', argument: 'body', message: 'Expected a body in UTF-8, came bytes that are not.' },
    ]);
  });

  it('in UTF-8 is read, with a byte order mark too', async () => {
    const { data } = await refusedBody('\uFEFF{"query": "{ hello(name: \\"俄罗斯 𠮷\\") }"}');
    expect(data).toEqual({ hello: 'hello 俄罗斯 𠮷' });
  });

  it.each([
    ['query', {}],
    ['query', { query: null }],
    ['query', { query: 7 }],
    ['operationName', { query: '{ hello }', operationName: 7 }],
    ['variables', { query: '{ hello }', variables: '{}' }],
    ['variables', { query: '{ hello }', variables: [1] }],
    ['extensions', { query: '{ hello }', extensions: true }],
  ])('is refused for its %s', async (argument, body) => {
    expect(await refusedBody(JSON.stringify(body))).toMatchObject({ status: 400, error: { code: 'BAD_USER_INPUT', argument } });
  });

  it('may hold null for what may be absent, and keys that mean nothing here', async () => {
    const body = { query: '{ hello }', operationName: null, variables: null, extensions: null, id: 7 };
    expect(await refusedBody(JSON.stringify(body))).toMatchObject({ status: 200, data: { hello: 'hello world' } });
  });

  it.each([65, 10_000, 400_000])('nested %i levels deep is refused, and the process lives', async (levels) => {
    const { status, error } = await refusedBody(
      `{"query": "query Q($v: JSON) { echo(value: $v) }", "variables": {"v": ${nestedJson(levels)}}}`,
    );
    expect([status, error]).toEqual([400, expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'body', limit: 64 })]);
    expect(await app.ask('{ hello }')).toMatchObject({ data: { hello: 'hello world' } });
  });

  it('nested as deep as is allowed is answered', async () => {
    const body = `{"query": "query Q($v: JSON) { echo(value: $v) }", "variables": {"v": ${nestedJson(62)}}}`;
    expect(await refusedBody(body)).toMatchObject({ status: 200, data: { echo: [expect.anything()] } });
  });

  it.each(['text/xml', 'application/jsonp', 'application/graphql'])('of type %s is refused with 415', async (type) => {
    expect(await refusedBody('{"query": "{ hello }"}', { 'content-type': type })).toMatchObject({
      status: 415,
      error: { code: 'BAD_USER_INPUT', argument: 'content-type' },
    });
  });

  it('that is compressed is refused with 415', async () => {
    expect(await refusedBody('{"query": "{ hello }"}', { 'content-encoding': 'gzip' })).toMatchObject({
      status: 415,
      error: { argument: 'content-encoding' },
    });
  });

  it.each(['application/json; charset=utf-8', 'Application/JSON', 'application/graphql+json'])('of type %s is read', async (type) => {
    expect(await refusedBody('{"query": "{ hello }"}', { 'content-type': type })).toMatchObject({ status: 200 });
  });
});

describe('the length of a body', () => {
  const small = createTestApp({ LIMIT_BODY_BYTES: '1000' });
  const bodyOf = (bytes: number) =>
    JSON.stringify({ query: '{ hello }', extensions: { padding: '' } }).replace('""', `"${' '.repeat(bytes - 49)}"`);

  it('is limited to the byte', async () => {
    expect(bodyOf(1_000)).toHaveLength(1_000);
    expect((await small.fetch(post(bodyOf(1_000)))).status).toBe(200);
    expect(await readAnswer(await small.fetch(post(bodyOf(1_001))))).toMatchObject({
      status: 413,
      error: { code: 'BAD_USER_INPUT', argument: 'body', limit: 1_000, actual: 1_001 },
    });
  });

  it('that is announced over the limit is refused before the body is read', async () => {
    const request = post(bodyOf(100), { 'content-length': '5000' });
    expect(await readAnswer(await small.fetch(request))).toMatchObject({ status: 413, error: { actual: 5_000 } });
    expect(request.bodyUsed).toBe(false);
  });

  it('that nobody announced is cut at the limit, and the rest is not read', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 500;
        controller.enqueue(new Uint8Array(500).fill(32));
      },
    });
    const request = new Request('http://accord.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect(await readAnswer(await small.fetch(request))).toMatchObject({ status: 413, error: { code: 'BAD_USER_INPUT', limit: 1_000 } });
    expect(sent).toBeLessThan(5_000);
  });
});

describe('a query by GET', () => {
  const ask = async (parameters: Record<string, string>) => readAnswer(await app.fetch(get(`/graphql?${new URLSearchParams(parameters)}`)));

  it('is answered, with variables and a name', async () => {
    const query = 'query Greeting($name: String) { hello(name: $name) } query Other { language }';
    expect(await ask({ query, variables: '{"name": "Анна"}', operationName: 'Greeting' })).toMatchObject({ data: { hello: 'hello Анна' } });
  });

  it.each([
    ['no document', {}, 'query'],
    ['variables that are no JSON', { query: '{ hello }', variables: '{' }, 'variables'],
    ['variables that are no object', { query: '{ hello }', variables: '[]' }, 'variables'],
    ['variables nested too deep', { query: '{ hello }', variables: `{"v": ${nestedJson(100)}}` }, 'variables'],
    ['extensions that are no JSON', { query: '{ hello }', extensions: 'x' }, 'extensions'],
  ])('is refused for %s', async (_, parameters, argument) => {
    expect(await ask(parameters)).toMatchObject({ status: 400, error: { code: 'BAD_USER_INPUT', argument } });
  });

  it('that would change something is refused with 405', async () => {
    const response = await app.fetch(get('/graphql?query=mutation{change}'));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await readAnswer(response)).toMatchObject({ error: { code: 'BAD_USER_INPUT', argument: 'method' } });
  });
});

describe('a query by its hash', () => {
  it('is told to be unknown, so that the client sends its text', async () => {
    const body = { extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } };
    expect(await refusedBody(JSON.stringify(body))).toMatchObject({ error: { code: 'PERSISTED_QUERY_NOT_FOUND' } });
  });
});
