import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { chooseLanguage } from '../../src/server/choose-language';
import type { ExplorerBundle } from '../../src/server/explorer-bundle';
import { createTestApp, get, readAnswer } from '../support/server-app';
import { testSchema } from '../support/server-schema';

const app = createTestApp();

describe('/', () => {
  it.each([
    [{}, 'en', 'Ask in GraphiQL'],
    [{ 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' }, 'zh', '在 GraphiQL 中查询'],
    [{ 'accept-language': 'ru' }, 'ru', 'Спросить в GraphiQL'],
    [{ 'accept-language': 'de, fr' }, 'en', 'Ask in GraphiQL'],
  ])('leads to GraphiQL, with %o in %s', async (headers, lang, words) => {
    const response = await app.fetch(get('/', headers));
    const html = await response.text();
    expect([response.status, response.headers.get('content-language'), response.headers.get('content-type')]).toEqual([
      200,
      lang,
      'text/html; charset=utf-8',
    ]);
    expect(response.headers.get('vary')).toContain('accept-language');
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).toContain(`<a class="open" href="/graphql">${words}</a>`);
  });

  it('loads nothing from anywhere', async () => {
    const html = await (await app.fetch(get('/'))).text();
    expect(html).not.toMatch(/<script|(src|href)="(https?:)?\/\//);
  });
});

describe('the explorer', () => {
  const explorer: ExplorerBundle = {
    script: 'main-A1.js',
    style: 'main-B2.css',
    files: new Map([
      ['main-A1.js', 'let x;'],
      ['main-B2.css', 'p{}'],
    ]),
  };
  const built = createTestApp({}, { explorer });

  it.each(['/', '/entity/institution:rosatom', '/relation/relation:party-to.a.b', '/entity/%E4%B8%AD'])(
    'is the page at %s',
    async (path) => {
      const response = await built.fetch(get(path));
      const html = await response.text();
      expect(response.status).toBe(200);
      expect(html).toContain('<link rel="stylesheet" href="/explorer/main-B2.css">');
      expect(html).toContain('<script type="module" src="/explorer/main-A1.js"></script>');
      expect(html.replace(/<noscript>[^]*<\/noscript>/, '')).not.toContain('/graphql');
    },
  );

  it('may load what the service has and nothing else, and nothing inline', async () => {
    const { headers } = await built.fetch(get('/'));
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'; style-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|http/);
  });

  it('has files that never change, as their names say their content', async () => {
    for (const [name, type] of [
      ['main-A1.js', 'text/javascript; charset=utf-8'],
      ['main-B2.css', 'text/css; charset=utf-8'],
    ] as const) {
      const { status, headers } = await built.fetch(get(`/explorer/${name}`));
      expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
        200,
        type,
        'public, max-age=31536000, immutable',
      ]);
    }
    expect((await built.fetch(get('/explorer/other.js'))).status).toBe(404);
  });

  it('that is not built says so, and leads on', async () => {
    const html = await (await app.fetch(get('/'))).text();
    expect(html).toContain('npm run build');
    expect(html).not.toContain('/explorer/');
  });

  it.each(['/entity', '/entity/', '/entity/a/b', '/relations/x'])('is not at %s', async (path) => {
    expect((await built.fetch(get(path))).status).toBe(404);
  });
});

describe('/health', () => {
  it('answers while the process lives, whatever the store does', async () => {
    const away = createTestApp({}, { readiness: async () => ({ ready: false, reason: 'away' }) });
    expect((await away.fetch(get('/health'))).status).toBe(200);
  });
});

describe('/ready', () => {
  it('is 200 when the store answers and is loaded', async () => {
    const response = await app.fetch(get('/ready'));
    expect([response.status, await response.json()]).toEqual([200, { ready: true }]);
  });

  it('is 503 with the reason when not', async () => {
    const loading = createTestApp({}, { readiness: async () => ({ ready: false, reason: 'loading beijing-2026' }) });
    const response = await loading.fetch(get('/ready'));
    expect([response.status, await response.json()]).toEqual([503, { ready: false, reason: 'loading beijing-2026' }]);
  });

  it('is 503 when asking fails', async () => {
    const broken = createTestApp({}, { readiness: () => Promise.reject(new Error('no route to host')) });
    expect((await broken.fetch(get('/ready'))).status).toBe(503);
  });
});

describe('/schema.graphql', () => {
  it('is the schema as text', async () => {
    const response = await app.fetch(get('/schema.graphql'));
    const text = await response.text();
    expect(text).toBe(printSchema(lexicographicSortSchema(testSchema)));
    expect(() => buildSchema(text)).not.toThrow();
  });
});

describe('a page that stays the same', () => {
  it.each(['/', '/schema.graphql'])('has a tag, by which a browser need not load it again: %s', async (path) => {
    const first = await app.fetch(get(path));
    const etag = first.headers.get('etag')!;
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    const again = await app.fetch(get(path, { 'if-none-match': `"other", ${etag}` }));
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    const changed = await app.fetch(get(path, { 'if-none-match': '"other"' }));
    expect(changed.status).toBe(200);
  });

  it('has another tag in another language', async () => {
    const tags = await Promise.all(
      ['en', 'zh', 'ru'].map(async (lang) => (await app.fetch(get('/', { 'accept-language': lang }))).headers.get('etag')),
    );
    expect(new Set(tags).size).toBe(3);
  });
});

describe('an address', () => {
  it('that there is not is 404 with those that there are', async () => {
    const answer = await readAnswer(await app.fetch(get('/grapql')));
    expect(answer).toMatchObject({ status: 404, error: { code: 'NOT_FOUND' } });
    expect(answer.error!['suggestions']).toEqual(['/graphql', '/', '/health', '/ready', '/metrics', '/schema.graphql']);
  });

  it('may end with a slash', async () => {
    expect((await app.fetch(get('/health/'))).status).toBe(200);
    expect(await readAnswer(await app.fetch(get('/graphql/?query={hello}')))).toMatchObject({ data: { hello: 'hello world' } });
  });

  it.each(['/', '/health', '/ready', '/metrics', '/schema.graphql'])('%s answers HEAD as GET, without the body', async (path) => {
    const [whole, head] = [await app.fetch(get(path)), await app.fetch(get(path, {}, 'HEAD'))];
    expect([head.status, await head.text()]).toEqual([200, '']);
    if (path !== '/metrics') expect(head.headers.get('content-length')).toBe(String((await whole.arrayBuffer()).byteLength));
  });

  it.each(['/', '/health', '/ready', '/metrics', '/schema.graphql'])('%s takes no other method', async (path) => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const response = await app.fetch(get(path, {}, method));
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
      expect(await readAnswer(response)).toMatchObject({ error: { code: 'BAD_USER_INPUT', argument: 'method' } });
    }
  });

  it('/graphql takes GET and POST', async () => {
    for (const method of ['PUT', 'DELETE', 'HEAD']) {
      const response = await app.fetch(get('/graphql', {}, method));
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
    }
  });
});

describe('every answer', () => {
  it.each(['/', '/health', '/ready', '/metrics', '/schema.graphql', '/nothing', '/graphql?query={hello}', '/graphql'])(
    'is guarded: %s',
    async (path) => {
      const { headers } = await app.fetch(get(path));
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    },
  );

  it('to a question is kept by no cache', async () => {
    expect((await app.fetch(get('/graphql?query={hello}'))).headers.get('cache-control')).toBe('no-store');
  });
});

describe('the language of a page', () => {
  it.each([
    [null, 'en'],
    ['*', 'en'],
    ['zh-Hant-TW', 'zh'],
    ['fr, ru;q=0.3, zh;q=0.7', 'zh'],
    ['zh;q=0', 'en'],
    ['RU', 'ru'],
    ['rus', 'en'],
    [',;q=,', 'en'],
  ])('for Accept-Language %s is %s', (header, expected) => {
    expect(chooseLanguage(header, ['en', 'zh', 'ru'], 'en')).toBe(expected);
  });
});
