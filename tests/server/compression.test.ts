import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { chooseEncoding } from '../../src/server/compression';
import { createTestApp, get, post } from '../support/server-app';

describe('an answer', () => {
  const app = createTestApp();
  const ask = (length: number, headers: Record<string, string>) => app.fetch(post({ query: `{ text(length: ${length}) }` }, headers));

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('of some length is compressed with %s, and its length is that of what is sent', async (encoding, decompress) => {
    const response = await ask(7_000, { 'accept-encoding': encoding });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('content-length')).toBe(String(bytes.length));
    expect(response.headers.get('vary')).toContain('accept-encoding');
    expect(bytes.length).toBeLessThan(700);
    expect(JSON.parse(decompress(bytes).toString())).toEqual({ data: { text: 'accord '.repeat(1_000) } });
  });

  it('goes as it is where it is short, or where nothing else is accepted', async () => {
    const short = await ask(70, { 'accept-encoding': 'br' });
    const plain = await ask(7_000, {});
    expect([short.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual([null, null]);
    expect(plain.headers.get('vary')).toContain('accept-encoding');
    expect(await plain.json()).toEqual({ data: { text: 'accord '.repeat(1_000) } });
  });

  it('has its length in bytes, not in characters', async () => {
    const response = await app.fetch(post({ query: '{ hello(name: "Анна") }' }));
    expect(response.headers.get('content-length')).toBe(String((await response.arrayBuffer()).byteLength));
  });

  it('of a page that stays the same is compressed, and so are metrics', async () => {
    for (const path of ['/', '/schema.graphql', '/metrics']) {
      const response = await app.fetch(get(path, { 'accept-encoding': 'gzip' }));
      expect([path, response.headers.get('content-encoding')]).toEqual([path, 'gzip']);
      expect(response.headers.get('vary')).toContain('accept-encoding');
      expect(gunzipSync(Buffer.from(await response.arrayBuffer())).length).toBeGreaterThan(1_000);
    }
  });
});

describe('the encoding', () => {
  it.each([
    [null, undefined],
    ['', undefined],
    ['identity', undefined],
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0.5, gzip;q=0.9', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['zstd', undefined],
    ['br;q=nonsense', undefined],
  ])('for Accept-Encoding %s is %s', (header, expected) => {
    expect(chooseEncoding(header)).toBe(expected);
  });
});
