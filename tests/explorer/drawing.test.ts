import fc from 'fast-check';
import { placeLabels } from '../../src/explorer/graph/place-labels';
import { wrapLabel } from '../../src/explorer/graph/wrap-label';
import { markText } from '../../src/explorer/panel/mark-text';
import { binYears } from '../../src/explorer/timeline/year-bins';
import { en } from '../../src/explorer/lang/en';
import { ru } from '../../src/explorer/lang/ru';
import { zh } from '../../src/explorer/lang/zh';
import { isQuestion } from '../../src/explorer/search/is-question';

describe('Labels', () => {
  it('never cover each other or a node, nor the edge of the canvas, and stay beside their node', () => {
    const bounds = { left: 0, top: 0, right: 400, bottom: 300 };
    const node = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      radius: fc.integer({ min: 3, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(node, { maxLength: 40 }), (nodes) => {
        const [width, height] = [70, 30];
        const placed = placeLabels(
          nodes.map((each, index) => ({ id: String(index), ...each, width, height })),
          nodes,
          bounds,
        );
        const meets = (a: { left: number; top: number }, b: { left: number; top: number; right: number; bottom: number }) =>
          a.left < b.right && b.left < a.left + width && a.top < b.bottom && b.top < a.top + height;
        for (const [index, label] of placed.entries()) {
          const others = placed.slice(index + 1).map(({ left, top }) => ({ left, top, right: left + width, bottom: top + height }));
          const circles = nodes.map(({ x, y, radius }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }));
          expect([...others, ...circles].some((other) => meets(label, other))).toBe(false);
          const { left, top } = label;
          expect(left >= bounds.left && left + width <= bounds.right && top >= bounds.top && top + height <= bounds.bottom).toBe(true);
          const { x, y } = nodes[Number(label.id)]!;
          expect((x >= left && x <= left + width) || (y >= top && y <= top + height)).toBe(true);
        }
      }),
    );
  });

  it('of one lonely node stands below it', () => {
    expect(placeLabels([{ id: 'a', x: 100, y: 100, radius: 5, width: 40, height: 10 }], [{ x: 100, y: 100, radius: 5 }])).toEqual([
      { id: 'a', left: 80, top: 107 },
    ]);
  });

  it.each([
    ['turn to another side', { x: 100, y: 95 }, [{ left: 107, top: 90 }]],
    ['move aside', { x: 5, y: 50 }, [{ left: 0, top: 57 }]],
    ['are left out where no side has room', { x: -20, y: 50 }, []],
  ])('at the edge of the canvas %s', (_, at, expected) => {
    const node = { ...at, radius: 5 };
    const bounds = { left: 0, top: 0, right: 200, bottom: 100 };
    const placed = placeLabels([{ id: 'a', ...node, width: 40, height: 10 }], [node], bounds);
    expect(placed).toEqual(expected.map((each) => ({ id: 'a', ...each })));
  });

  it('are short, whatever the name: a Chinese title of 60 characters too', () => {
    const title = '中华人民共和国和俄罗斯联邦关于进一步加强全面战略协作深化睦邻友好合作的联合声明'.repeat(2).slice(0, 60);
    const lines = wrapLabel(title);
    expect(lines).toHaveLength(3);
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(14);
    expect(lines.at(-1)).toMatch(/…$/);
    expect(wrapLabel('Treaty of Good-Neighborliness')).toEqual(['Treaty of', 'Good-Neighborliness']);
    expect(wrapLabel('ООН')).toEqual(['ООН']);
  });
});

describe('A marked text', () => {
  const text = 'один 🀄 два\n三四五\n\nsix';

  it('is the text, cut where passages begin and end, with those that cover each piece', () => {
    const length = [...text].length;
    const range = fc.tuple(fc.integer({ min: 0, max: length }), fc.integer({ min: 0, max: length }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 6 }), (ranges) => {
        const marks = ranges.map(([a, b], index) => ({ id: String(index), start: Math.min(a, b), end: Math.max(a, b) }));
        const paragraphs = markText(text, marks);
        expect(paragraphs.map((paragraph) => paragraph.map((segment) => segment.text).join(''))).toEqual(text.split('\n').filter(Boolean));
        for (const { id, start, end } of marks) {
          const marked = paragraphs.flat().filter((segment) => segment.marks.includes(id));
          expect(marked.map((segment) => segment.text).join('')).toBe([...text].slice(start, end).join('').replaceAll('\n', ''));
        }
      }),
    );
  });
});

describe('Years', () => {
  it('stand in bins of equal, round spans that lose none', () => {
    const years = fc.uniqueArray(fc.record({ year: fc.integer({ min: 1, max: 2_100 }), count: fc.integer({ min: 1, max: 9 }) }), {
      selector: ({ year }) => year,
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(years, (unsorted) => {
        const bins = binYears(
          [...unsorted].sort((a, b) => a.year - b.year),
          48,
        );
        expect(bins.length).toBeLessThanOrEqual(48);
        expect(new Set(bins.map(({ from, to }) => to - from)).size).toBe(1);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(unsorted.reduce((sum, { count }) => sum + count, 0));
      }),
    );
  });
});

describe('The languages', () => {
  it.each([
    ['zh', zh],
    ['ru', ru],
  ])('say the same things: %s', (_, words) => {
    expect(keysOf(words)).toEqual(keysOf(en));
  });

  it('differ in every text but the name of the thing', () => {
    const same = textsOf(zh).filter(([key, value]) => new Map(textsOf(en)).get(key) === value);
    expect(same.map(([key]) => key)).toEqual(['name']);
  });

  it('count as each of them counts', () => {
    expect([1, 2, 5, 21].map(ru.start.relations)).toEqual(['связь', 'связи', 'связей', 'связь']);
    expect([1, 2].map(en.start.relations)).toEqual(['relation', 'relations']);
  });
});

describe('A question', () => {
  it.each(['which agreements involve Rosatom', 'с кем у Росатома соглашения', '哪些协议涉及俄罗斯国家原子能集团公司', 'Rosatom?'])(
    'is %s',
    (text) => {
      expect(isQuestion(text)).toBe(true);
    },
  );

  it.each(['Rosatom', 'Росатом', '中国科学院', 'World Health Organization', 'Какой'])('is not %s', (text) => {
    expect(isQuestion(text)).toBe(false);
  });
});

function keysOf(words: object, path = ''): string[] {
  return Object.entries(words)
    .flatMap(([key, value]) => (typeof value === 'object' ? keysOf(value as object, `${path}${key}.`) : [`${path}${key}`]))
    .sort();
}

function textsOf(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object'
      ? textsOf(value as object, `${path}${key}.`)
      : typeof value === 'string'
        ? [[`${path}${key}`, value] as [string, string]]
        : [],
  );
}
