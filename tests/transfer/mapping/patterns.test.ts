import { parseDatePattern } from '../../../src/transfer/mapping/date-pattern';
import { slugOf } from '../../../src/transfer/mapping/slug';
import { parseTemplate } from '../../../src/transfer/mapping/template';
import { WordTable } from '../../../src/transfer/mapping/word-table';

test.each([
  ['YYYY-MM-DD', '2001-07-16', '2001-07-16'],
  ['D/M/YYYY', '6/7/2001', '2001-07-06'],
  ['MM.YYYY', '07.2001', '2001-07'],
  ['[the ]Do [of ]MMMM[,] YYYY', 'the 2nd of March, 1948', '1948-03-02'],
  ['[the ]Do [of ]MMMM[,] YYYY', '16  Sept. 1948', '1948-09-16'],
  ['MMMM D, YYYY', 'december 20, 1921', '1921-12-20'],
  ['DD/MM/YYYY', '2001-07-16', undefined],
  ['DD.MM.YYYY', '16x07x2001', undefined],
])('the pattern %s reads %s as %s', (pattern, text, date) => {
  expect(parseDatePattern(pattern)?.dateOf(text)).toBe(date);
});

test.each(['DD/MM', 'DD YYYY', 'YYYY YYYY', 'MM MMMM YYYY'])('%s is no pattern of dates', (pattern) => {
  expect(parseDatePattern(pattern)).toBeUndefined();
});

test.each([
  ['Sao Tome & Príncipe', 'sao-tome-principe'],
  ["Côte d'Ivoire", 'cote-divoire'],
  ['中国', 'zhong-guo'],
  ['Россия', 'rossiya'],
  ['--', ''],
])('the slug of %s is %s', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test('slugs of long texts are short and stay different', () => {
  const slugs = ['a', 'b'].map((end) => slugOf(`${'long '.repeat(50)}${end}`));
  expect(new Set(slugs).size).toBe(2);
  for (const slug of slugs) expect(slug.length).toBeLessThanOrEqual(80);
});

test('a template with a hole that is filled with nothing gives nothing', () => {
  const template = parseTemplate('country:{name|slug}-{n}');
  if ('problem' in template) throw new Error(template.problem);
  expect(template.fill((name) => (name === 'n' ? '1' : 'New Land'))).toBe('country:new-land-1');
  expect(template.fill((name) => (name === 'n' ? '' : 'New Land'))).toBe('');
});

test('words of a table are whole, in any case, the first in the text, the longer of two', () => {
  const words = ['memorandum', 'memorandum of understanding', 'act'];
  const rows = new Map(words.map((word) => [word, { word }]));
  const table = new WordTable({ file: 'table', columns: ['word'], key: 'word', rows });
  expect(table.first('Facts of a Memorandum  of Understanding, an ACT')).toEqual({ word: 'memorandum of understanding' });
  expect(table.first('Acts')).toEqual({ word: 'act' });
  expect(table.first('Fact')).toBeUndefined();
});
