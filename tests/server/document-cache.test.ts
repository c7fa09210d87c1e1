import { createDocumentCache } from '../../src/server/document-cache';

describe('the cache of documents', () => {
  it('lets go of the least recently used when the characters are too many', () => {
    const cache = createDocumentCache<number>(100);
    for (let i = 0; i < 10; i += 1) cache.set(`${i}`.repeat(10), i);
    cache.get('0'.repeat(10));
    cache.set('x'.repeat(10), 10);
    expect([cache.get('0'.repeat(10)), cache.get('1'.repeat(10)), cache.get('2'.repeat(10)), cache.get('x'.repeat(10))]).toEqual([
      0,
      undefined,
      2,
      10,
    ]);
  });

  it('keeps no document that would push out many', () => {
    const cache = createDocumentCache<number>(100);
    cache.set('short', 1);
    cache.set('x'.repeat(11), 2);
    expect([cache.get('x'.repeat(11)), cache.get('short')]).toEqual([undefined, 1]);
  });

  it('counts a document once, however often it is set', () => {
    const cache = createDocumentCache<number>(100);
    cache.set('first', 1);
    for (let i = 0; i < 50; i += 1) cache.set('x'.repeat(10), i);
    expect(cache.get('first')).toBe(1);
  });
});
