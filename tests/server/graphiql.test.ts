import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { createTestApp, get, post, testExamples } from '../support/server-app';

describe('GraphiQL', () => {
  const app = createTestApp();
  const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
  const load = async () => app.fetch(get('/graphql', browser));

  it('is what a browser gets at /graphql, with all of the examples', async () => {
    const response = await load();
    const html = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    for (const { name, query, variables } of testExamples) {
      expect(html).toContain(JSON.stringify({ name, query, variables }).replaceAll('<', '\\u003c'));
      expect(html).toContain(`<li><a href="/graphql?example=${name}">`);
    }
    expect(html).toContain('>The last, for &lt;b>&quot;all&quot;&lt;/b> &amp; &lt;/script></a>');
  });

  it('loads no script, style or image from another place', async () => {
    const html = await (await load()).text();
    const markup = html.replace(/<(script|style)>[^]*?<\/\1>/g, '');
    expect(markup).not.toMatch(/(src|href)=["'](https?:)?\/\//);
    expect(markup.length).toBeGreaterThan(200);
    expect(html.match(/<style>[^]*?<\/style>/)![0]).not.toMatch(/url\(["']?(https?:)?\/\/|@import/);
  });

  it('may run its own script and no other, and load nothing from elsewhere', async () => {
    const response = await load();
    const [, script] = /<script>([^]*?)<\/script>/.exec(await response.text())!;
    const policy = response.headers.get('content-security-policy')!;
    expect(policy).toContain(`script-src 'sha256-${createHash('sha256').update(script!).digest('base64')}';`);
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('http');
  });

  it('goes compressed, and not again to who has it', async () => {
    const first = await app.fetch(get('/graphql', { ...browser, 'accept-encoding': 'gzip, br' }));
    const bytes = Buffer.from(await first.arrayBuffer());
    expect([first.headers.get('content-encoding'), bytes.length < 3_000_000]).toEqual(['br', true]);
    expect(brotliDecompressSync(bytes).toString()).toBe(await (await load()).text());
    const again = await app.fetch(get('/graphql', { ...browser, 'accept-encoding': 'gzip, br' }));
    expect(Buffer.from(await again.arrayBuffer()).equals(bytes)).toBe(true);
    const known = await app.fetch(get('/graphql', { ...browser, 'if-none-match': first.headers.get('etag')! }));
    expect(known.status).toBe(304);
  });

  it('does not come in place of an answer to who posts a query', async () => {
    const response = await app.fetch(post({ query: '{ hello }' }, browser));
    expect(await response.json()).toEqual({ data: { hello: 'hello world' } });
  });

  it('opens for a link with a query in it too, which is not run unasked', async () => {
    const linked = createTestApp();
    const response = await linked.fetch(get('/graphql?query={hello}', browser));
    expect([response.headers.get('content-type'), linked.opened.length]).toEqual(['text/html; charset=utf-8', 0]);
    await response.arrayBuffer();
  });
});
