import { createTestApp, get, post, readAnswer } from '../support/server-app';

const elsewhere = 'https://elsewhere.example';

describe('a request that another site makes a browser send', () => {
  const app = createTestApp();
  const form = (type: string, body: string, headers: Record<string, string> = {}) =>
    new Request('http://accord.test/graphql', { method: 'POST', headers: { ...(type && { 'content-type': type }), ...headers }, body });

  it.each([
    ['application/x-www-form-urlencoded', 'query=mutation{change}'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"mutation{change}"}\r\n--x--',
    ],
    ['text/plain', '{"query": "mutation { change }"}'],
    ['text/plain; charset=application/json', '{"query": "mutation { change }"}'],
  ])('as a form of type %s is refused', async (type, body) => {
    const answer = await readAnswer(await app.fetch(form(type, body, { origin: elsewhere })));
    expect(answer).toMatchObject({ status: 403, error: { code: 'FORBIDDEN' } });
    expect(answer.error!.message).toContain('application/json');
  });

  it('without a type is refused', async () => {
    const request = new Request('http://accord.test/graphql', {
      method: 'POST',
      body: new Uint8Array(Buffer.from('{"query": "{ hello }"}')),
    });
    expect(await readAnswer(await app.fetch(request))).toMatchObject({ status: 403, error: { code: 'FORBIDDEN' } });
  });

  it('with a header that no form can set is looked at, and its type refused', async () => {
    const answer = await readAnswer(await app.fetch(form('text/plain', '{"query": "{ hello }"}', { 'x-graphql-yoga-csrf': '1' })));
    expect(answer).toMatchObject({ status: 415 });
  });

  it.each(['cross-site', 'same-site'])('by GET is refused where the browser says that it is %s', async (site) => {
    const answer = await readAnswer(await app.fetch(get('/graphql?query={hello}', { 'sec-fetch-site': site })));
    expect(answer).toMatchObject({ status: 403, error: { code: 'FORBIDDEN' } });
  });

  it.each([
    ['a program', {}],
    ['a page of this origin', { 'sec-fetch-site': 'same-origin' }],
    ['a person who types the address', { 'sec-fetch-site': 'none' }],
    ['a page elsewhere after it asked', { 'sec-fetch-site': 'cross-site', 'x-graphql-yoga-csrf': '1' }],
  ])('by GET is answered for %s', async (_, headers) => {
    expect(await readAnswer(await app.fetch(get('/graphql?query={hello}', headers)))).toMatchObject({ data: { hello: 'hello world' } });
  });

  it('as JSON is answered, since a browser asks before it sends that', async () => {
    expect(await app.ask('mutation { change }', {}, { origin: 'http://accord.test' })).toMatchObject({ data: { change: 'changed' } });
  });
});

describe('a page elsewhere', () => {
  const preflight = (origin: string) =>
    new Request('http://accord.test/graphql', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,x-mine' },
    });

  it('may read nothing by default', async () => {
    const app = createTestApp();
    const answers = [await app.fetch(preflight(elsewhere)), await app.fetch(post({ query: '{ hello }' }, { origin: elsewhere }))];
    for (const { headers } of answers) expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('of an allowed origin may ask and read, and caches know that the answer is for it', async () => {
    const app = createTestApp({ CORS_ORIGIN: `https://other.example, ${elsewhere}` });
    const asked = await app.fetch(preflight(elsewhere));
    expect(asked.status).toBe(204);
    expect(Object.fromEntries(asked.headers)).toMatchObject({
      'access-control-allow-origin': elsewhere,
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': 'content-type,x-mine',
      vary: expect.stringContaining('origin'),
    });
    for (const request of [post({ query: '{ hello }' }, { origin: elsewhere }), get('/schema.graphql', { origin: elsewhere })]) {
      const { headers } = await app.fetch(request);
      expect([headers.get('access-control-allow-origin'), headers.get('vary')]).toEqual([elsewhere, expect.stringContaining('origin')]);
      expect(headers.has('access-control-allow-credentials')).toBe(false);
    }
    const byGet = await app.fetch(get('/graphql?query={hello}', { origin: elsewhere, 'sec-fetch-site': 'cross-site' }));
    expect(byGet.status).toBe(200);
  });

  it('of another origin may not, where some are allowed', async () => {
    const app = createTestApp({ CORS_ORIGIN: 'https://other.example' });
    const { headers } = await app.fetch(post({ query: '{ hello }' }, { origin: elsewhere }));
    expect([headers.has('access-control-allow-origin'), headers.get('vary')]).toEqual([false, expect.stringContaining('origin')]);
  });

  it('of any origin may read where all are allowed', async () => {
    const app = createTestApp({ CORS_ORIGIN: '*' });
    expect((await app.fetch(preflight(elsewhere))).headers.get('access-control-allow-origin')).toBe('*');
    expect((await app.fetch(post({ query: '{ hello }' }, { origin: elsewhere }))).headers.get('access-control-allow-origin')).toBe('*');
  });
});
