import fc from 'fast-check';
import { CodePoints } from '../src/code-points';

test('a slice is that of the list of characters, whatever the text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '条', '𠮷', '😀', '\n', 'é') });
  fc.assert(
    fc.property(text, fc.nat(20), fc.nat(20), (value, start, length) => {
      const characters = Array.from(value);
      const points = new CodePoints(value);
      expect(points.length).toBe(characters.length);
      expect(points.slice(start, start + length)).toBe(characters.slice(start, start + length).join(''));
    }),
  );
});

test('100,000 slices of a text of two million characters take less than a second', () => {
  const points = new CodePoints('条约😀'.repeat(700_000));
  const begin = performance.now();
  for (let at = 0; at < 100_000; at += 1) points.slice(at * 20, at * 20 + 100);
  expect(performance.now() - begin).toBeLessThan(1_000);
});
