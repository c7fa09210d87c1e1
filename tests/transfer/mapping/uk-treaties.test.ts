import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../src/package-root';
import { checkMapped, readMapped, type Mapped } from './mapped-folder';

const folder = join(packageRoot, 'corpus', 'uk-treaties');
const files = ['treaties.csv', 'treaty_party.csv', 'treaty_citation.csv'].map((name) => join(folder, 'sample', name));
let mapped: Mapped;

beforeAll(async () => {
  mapped = await readMapped(join(folder, 'mapping.yaml'), files);
});

const treaty = (number: number) => mapped.entities.get(`instrument:uk-${number}`);
const endsOf = (type: string, number: number) =>
  mapped.relations
    .filter((relation) => relation.type === type && [relation.from, relation.to].includes(`instrument:uk-${number}`))
    .map(({ from, to }) => (to === `instrument:uk-${number}` ? from : to))
    .sort();

test('the sample of 200 treaties becomes records without a problem', async () => {
  expect(mapped.problems).toEqual([]);
  expect([...mapped.entities.values()].filter(({ id }) => id.startsWith('instrument:'))).toHaveLength(200);
  expect(await checkMapped(mapped, files)).toEqual([]);
});

test('a second reading gives the same', async () => {
  expect((await readMapped(join(folder, 'mapping.yaml'), files)).items).toEqual(mapped.items);
});

test('Venezuela is party to as many treaties as the CSV says', () => {
  const rows = readFileSync(files[1] ?? '', 'utf8').split('\r\n');
  const count = rows.filter((row) => /^\d+,VENEZUELA$/.test(row)).length;
  expect(count).toBe(8);
  expect(mapped.relations.filter(({ type, from }) => type === 'PARTY_TO' && from === 'country:ve')).toHaveLength(count);
});

describe('what a treaty is', () => {
  test('follows from the first word of its title that says so', () => {
    expect(treaty(61548)).toMatchObject({ type: 'TREATY', kind: 'CONVENTION' });
    expect(treaty(75806)).toMatchObject({ type: 'TREATY', kind: 'TREATY' });
    expect(treaty(62871)).toMatchObject({ type: 'AGREEMENT', kind: 'PROTOCOL' });
    expect(treaty(63485)).toMatchObject({ type: 'AGREEMENT', kind: 'DECLARATION' });
  });

  test('is no convention where the title is of amendments to one', () => {
    expect(treaty(61867)).toMatchObject({ type: 'AGREEMENT', kind: 'OTHER' });
    expect(treaty(61677)).toMatchObject({ type: 'AGREEMENT', kind: 'OTHER' });
  });
});

describe('dates', () => {
  test('are of the signature, else of the adoption, else missing', () => {
    expect(treaty(61548)?.date).toMatchObject({ value: '1838-08-16', of: 'SIGNED' });
    expect(treaty(70922)?.date).toMatchObject({ value: '1969-12-16', of: 'SIGNED' });
    expect(treaty(61676)?.date).toMatchObject({ value: '2004-01-30', of: 'ADOPTED' });
    expect(treaty(61736)?.date).toBeUndefined();
    expect(treaty(58390)?.endedOn).toMatchObject({ value: '1880-11-26' });
  });

  test('rest on the part of the row that has them', () => {
    const [passage = ''] = treaty(61548)?.date?.evidence ?? [];
    expect(mapped.passages.get(passage)?.quote).toContain('1838-08-16');
  });
});

describe('names', () => {
  test('are the titles as they are printed, long ones over several passages', () => {
    const long = [...mapped.entities.values()].filter(
      ({ names }) => (names[0]?.value.length ?? 0) > 300 && !names[0]?.value.includes('\uFFFD'),
    );
    expect(long.length).toBeGreaterThan(3);
    for (const { evidence = [], names } of long) {
      const printed = evidence.map((id) => mapped.passages.get(id)?.quote).join('');
      expect(printed).toContain(names[0]?.value);
      expect(names[0]?.origin).toBeUndefined();
    }
  });

  test('say so where the source lost a letter', () => {
    expect(treaty(72723)?.names[0]).toMatchObject({
      value: expect.stringContaining('Seafarer\uFFFDs') as string,
      origin: expect.stringMatching(/^treaties\.csv, line \d+, title, cleaned$/) as string,
    });
  });
});

describe('parties', () => {
  test('have cleaned names with the printed ones beside them, and the code of a present country', () => {
    expect(mapped.entities.get('country:nl')).toMatchObject({
      externalIds: [{ scheme: 'iso3166-1-alpha-2', value: 'NL' }],
      names: [
        { value: 'Netherlands', lang: 'en', kind: 'SHORT' },
        { value: '荷兰', lang: 'zh', origin: 'Unicode CLDR' },
        { value: 'Нидерланды', lang: 'ru', origin: 'Unicode CLDR' },
        { value: 'NETHERLANDS THE', lang: 'en', kind: 'ALIAS' },
      ],
    });
  });

  test('are one country in capitals and not: the one is the party, the other what the treaty was applied to', () => {
    expect(endsOf('PARTY_TO', 74835)).toEqual(['country:ca', 'country:us']);
    expect(endsOf('CONCERNS', 74835)).toEqual(expect.arrayContaining(['country:ca', 'place:newfoundland']));
  });

  test('of a state that ceased are countries of their own', () => {
    const names = mapped.entities.get('country:serbia-and-montenegro')?.names.map(({ value }) => value);
    expect(names).toEqual(expect.arrayContaining(['Serbia and Montenegro', 'YUGOSLAVIA, FEDERAL REPUBLIC OF']));
    expect(mapped.entities.get('country:yugoslavia')?.externalIds).toBeUndefined();
  });

  test('rest on their rows, with the number of the treaty', () => {
    const relation = mapped.relations.find(({ id }) => id === 'relation:party-to.country-us.uk-74835');
    expect(relation?.means).toEqual({ '74835': ['instrument:uk-74835'], 'UNITED STATES OF AMERICA': ['country:us'] });
    expect(mapped.passages.get(relation?.evidence?.[0] ?? '')?.quote).toBe('74835,UNITED STATES OF AMERICA');
  });
});

describe('places', () => {
  test('are one under all their spellings', () => {
    expect(endsOf('CONCLUDED_AT', 73529)).toEqual(['place:istanbul']);
    expect(endsOf('CONCLUDED_AT', 75806)).toEqual(['place:seoul']);
  });

  test('are several where the cell has several, and none where it names none', () => {
    expect(endsOf('CONCLUDED_AT', 63485)).toEqual(['place:london', 'place:paris', 'place:rome']);
    expect(endsOf('CONCLUDED_AT', 73386)).toEqual(['place:canberra', 'place:the-hague']);
    expect(endsOf('CONCLUDED_AT', 61548)).toEqual(['place:balta-liman']);
    for (const number of [61558, 62871, 70863]) expect(endsOf('CONCLUDED_AT', number)).toEqual([]);
  });
});

test('citations become external ids; the registrations of older treaties are those of the League of Nations', () => {
  expect(treaty(58932)?.externalIds).toEqual([
    { scheme: 'fcdo', value: '58932' },
    { scheme: 'uk-treaty-series', value: '32/1934' },
    { scheme: 'command-paper', value: 'Cmd 4736' },
    { scheme: 'league-of-nations-treaty-series', value: '152/131' },
  ]);
  expect(treaty(62242)?.externalIds).toContainEqual({ scheme: 'un-registration', value: '44730' });
});

describe('references between treaties', () => {
  const between = (type: string, from: number, to: number) =>
    mapped.relations.find((each) => each.type === type && each.from === `instrument:uk-${from}` && each.to === `instrument:uk-${to}`);

  test('are what the titles say', () => {
    expect(between('AMENDS', 77414, 77352)).toBeDefined();
    expect(between('EXTENDS', 75144, 75138)).toBeDefined();
    expect(between('TERMINATES', 58818, 58813)).toBeDefined();
    expect(between('SUPERSEDES', 75283, 75269)).toBeDefined();
  });

  test('rest on the part of the title, whose words stand for the other treaty', () => {
    const relation = between('TERMINATES', 58818, 58813);
    expect(relation?.means).toMatchObject({ 'Treaty of April 30, 1886': ['instrument:uk-58813'] });
    const quotes = relation?.evidence?.map((id) => mapped.passages.get(id)?.quote);
    expect(quotes?.at(-1)).toMatch(/ Treaty of April 30, 1886$/);
  });

  test('are counted, also those that were left out', () => {
    const count = (type: string) => mapped.relations.filter((relation) => relation.type === type).length;
    for (const type of ['AMENDS', 'EXTENDS', 'TERMINATES', 'SUPERSEDES', 'REFERENCES']) {
      expect(mapped.mentions.get(type)).toBe(count(type));
    }
    expect(mapped.mentions.get('left out: no instrument of this kind and day')).toBeGreaterThan(0);
  });
});
