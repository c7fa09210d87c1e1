import fc from 'fast-check';
import { join } from 'node:path';
import { checkMapped, MappedFolder } from './mapped-folder';

const mapping = `format: 1
name: random
files:
  acts: { file: acts.csv, key: id, source: { title: Acts, lang: en } }
values:
  party: { in: acts, column: party, id: 'country:{value|slug}' }
entities:
  - rows: acts
    id: 'instrument:r{id}'
    type: AGREEMENT
    kind: OTHER
    names: [{ value: '{title}', lang: en, kind: OFFICIAL }]
  - values: [party]
    type: COUNTRY
    names: [{ value: '{printed}', lang: en, kind: OFFICIAL }]
relations:
  - { type: PARTY_TO, from: party, to: acts }
  - { type: CONCERNS, from: acts, to: 'topic:trade' }
`;

const piece = fc.constantFrom('a', 'Z', ' ', ',', '"', '\n', '\r\n', '😀', '𠮷', '条约', 'é', '\u0301', ';', '\t', 'treaty ', '👩‍👩‍👧');
const field = fc.array(piece, { maxLength: 300, size: 'max' }).map((pieces) => pieces.join(''));
const row = fc.record({ note: field, title: field, party: fc.constantFrom('', 'Freedonia', '弗里多尼亚 "land"'), forced: fc.boolean() });

const file = fc.record({
  rows: fc.array(row, { maxLength: 8 }),
  bom: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  last: fc.boolean(),
});

test('every quote of every passage is exactly what the file has at its place', async () => {
  const folder = new MappedFolder().write({ 'mapping.yaml': mapping });
  try {
    await fc.assert(
      fc.asyncProperty(file, async ({ rows, bom, lineEnd, last }) => {
        const lines = rows.map(({ note, title, party, forced }, n) =>
          [String(n + 1), note, `Act ${title.trim()}x`, party].map((text) => toCell(text, forced)).join(','),
        );
        const text = `${bom ? '\uFEFF' : ''}${['id,note,title,party', ...lines].join(lineEnd)}${last ? lineEnd : ''}`;
        const mapped = await folder.write({ 'acts.csv': text }).map('acts.csv');
        const points = Array.from(text);
        expect(mapped.problems).toEqual([]);
        expect([...mapped.entities.keys()].filter((id) => id.startsWith('instrument:'))).toHaveLength(rows.length);
        for (const { start, end, quote } of mapped.passages.values()) {
          expect(points.slice(start, end).join('')).toBe(quote);
          expect(end - start).toBeLessThanOrEqual(200);
        }
        expect(await checkMapped(mapped, [join(folder.path, 'acts.csv')])).toEqual([]);
      }),
      { numRuns: 60, interruptAfterTimeLimit: 10_000, markInterruptAsFailure: false },
    );
  } finally {
    folder.remove();
  }
});

function toCell(text: string, forced: boolean): string {
  return forced || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
