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

test('100,000 slices of a text of two million characters are made without going through it each time', () => {
  const points = new CodePoints('条约😀'.repeat(700_000));
  let characters = 0;
  // Going through the text for each would take many minutes.
  for (let at = 0; at < 100_000; at += 1) characters += points.slice(at * 20, at * 20 + 99).length;
  expect(characters).toBe(100_000 * (99 + 33));
});
