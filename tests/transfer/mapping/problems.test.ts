import { MappedFolder } from './mapped-folder';

const mapping = `format: 1
name: small
files:
  acts: { file: acts.csv, key: id, source: { title: Acts, lang: en } }
  parties: { file: parties.csv, joins: { column: id, to: acts }, source: { title: Parties, lang: en } }
tables:
  countries: { file: countries.csv, key: value }
values:
  party: { in: parties, column: party, table: countries, id: '{table.id}' }
entities:
  - rows: acts
    id: 'instrument:{id|slug}'
    type: AGREEMENT
    kind: OTHER
    names: [{ value: '{title}', lang: en, kind: OFFICIAL }]
    dates:
      date: [{ value: '{signed}', pattern: DD/MM/YYYY }]
      inForceOn: [{ value: '{force}' }]
  - values: [party]
    type: COUNTRY
    names: [{ value: '{printed}', lang: en, kind: OFFICIAL }]
relations:
  - { type: PARTY_TO, from: party, to: acts }
`;
const acts = 'id,title,signed,force\n1,An act,01/02/2003,2004\n';
const parties = 'id,party\n1,Freedonia\n';
const countries = 'value,id\nFreedonia,country:fr\n';

let folder: MappedFolder;
beforeEach(() => {
  folder = new MappedFolder().write({ 'mapping.yaml': mapping, 'acts.csv': acts, 'parties.csv': parties, 'countries.csv': countries });
});
afterEach(() => folder.remove());

const reason = async (files: Record<string, string | Uint8Array>, ...given: string[]): Promise<string> => {
  folder.write(files);
  const paths = given.length > 0 ? given : ['acts.csv', 'parties.csv'];
  return folder.map(...paths).then(
    () => 'no problem',
    (error: Error) => error.message,
  );
};
const changed = (from: string, to: string) => {
  expect(mapping).toContain(from);
  return { 'mapping.yaml': mapping.replace(from, to) };
};

test('what is well-formed has no problem', async () => {
  expect((await folder.map('acts.csv', 'parties.csv')).problems).toEqual([]);
});

describe('a mapping', () => {
  test.each([
    ['no YAML', changed('format: 1', 'format: [1'), /^mapping\.yaml:\d+: is no YAML: /],
    ['a key twice', changed('name: small', 'name: small\nname: other'), /^mapping\.yaml:3: is no YAML: Map keys must be unique/],
    ['another format', changed('format: 1', 'format: 2'), 'mapping.yaml: format: expected one of 1, not 2'],
    ['an unknown key', changed('name: small', 'name: small\nwidth: 1'), /^mapping\.yaml: .*has no field "width"/],
    ['a missing key', changed(', key: value }', ' }'), 'mapping.yaml: tables.countries.key: is missing; expected string'],
    ['an unknown relation', changed('PARTY_TO', 'PARTY_OF'), /^mapping\.yaml: relations\.0\.type: expected one of .*, not "PARTY_OF"$/],
    [
      'an unknown entity type',
      changed('type: COUNTRY', 'type: LAND'),
      /^mapping\.yaml: entities\.1\.type: expected one of PERSON, .*not "LAND"$/,
    ],
    [
      'an unknown column',
      changed("'{title}'", "'{titel}'"),
      'mapping.yaml: entities.0.names.0.value: nothing is called {titel} here; there are id, title, signed, force',
    ],
    [
      'an unknown key column',
      changed('key: id', 'key: no'),
      'mapping.yaml: files.acts.key: acts.csv has no column no; there are id, title, signed, force',
    ],
    ['an unknown file', changed('in: parties', 'in: party'), 'mapping.yaml: values.party.in: there is no party; there are acts, parties'],
    [
      'an unknown table',
      changed('table: countries,', 'table: states,'),
      'mapping.yaml: values.party.table: there is no states; there are countries',
    ],
    ['an unknown end', changed('from: party', 'from: land'), 'mapping.yaml: relations.0.from: there is no land; there are acts, party'],
    [
      'an open brace',
      changed("'{title}'", "'{title'"),
      /^mapping\.yaml: entities\.0\.names\.0\.value: "\{title" has a brace that is not closed/,
    ],
    [
      'an unknown filter',
      changed('{id|slug}', '{id|hash}'),
      'mapping.yaml: entities.0.id: there is no filter hash; there are slug, lower, upper',
    ],
    [
      'a date without a year',
      changed('DD/MM/YYYY', 'DD/MM'),
      /^mapping\.yaml: entities\.0\.dates\.date\.0\.pattern: expected a pattern with YYYY/,
    ],
    [
      'a name that nobody prints',
      changed("'{title}'", "'Act {id}'"),
      /^mapping\.yaml: entities\.0\.names\.0: a name without origin is printed in the file/,
    ],
    [
      'a table elsewhere',
      changed('countries.csv', '../countries.csv'),
      'mapping.yaml: tables.countries.file: ../countries.csv leads out of the folder of the mapping',
    ],
  ])('with %s is refused with the path of keys', async (_, files, message) => {
    const found = await reason(files);
    if (typeof message === 'string') expect(found).toBe(message);
    else expect(found).toMatch(message);
  });

  test('wants the files of which it speaks, and no others', async () => {
    expect(await reason({}, 'acts.csv')).toBe('mapping.yaml: files.parties.file: parties.csv is not among the files that were given');
    expect(await reason({ 'more.csv': 'a\n' }, 'acts.csv', 'parties.csv', 'more.csv')).toMatch(
      /more\.csv: mapping\.yaml does not speak of it; there are acts\.csv, parties\.csv$/,
    );
  });

  test('that is not there is said to be so', async () => {
    folder.remove();
    await expect(folder.map('acts.csv')).rejects.toThrow(/mapping\.yaml: cannot be read: .*ENOENT/);
  });
});

describe('a table', () => {
  test.each([
    ['a value twice', 'value,id\nA,country:a\nA,country:b\n', 'countries.csv:3: has "A" in value a second time'],
    ['nothing in its key', 'value,id\n,country:a\n', 'countries.csv:2: has nothing in value, the key of the table'],
    ['a row of another length', 'value,id\nA\n', 'countries.csv:2: has 1 cells, the header has 2'],
    [
      'no key column',
      'name,id\nA,country:a\n',
      'countries.csv: tables.countries: the table has no column value, which is its key; it has name, id',
    ],
  ])('with %s is refused', async (_, text, message) => {
    expect(await reason({ 'countries.csv': text })).toBe(message);
  });
});

describe('a CSV file', () => {
  test.each([
    ['a quote that is not closed', 'id,title,signed,force\n1,"An act,,\n', /^acts\.csv:2: is no CSV: Quote Not Closed/],
    ['text after a quote', 'id,title,signed,force\n1,"An" act,,\n', /^acts\.csv:2: is no CSV: Invalid Closing Quote/],
    ['a quote within a field', 'id,title,signed,force\n1,An "act",,\n', /^acts\.csv:2: is no CSV: Invalid Opening Quote/],
    ['nothing', '', /^acts\.csv:1: has no header/],
    ['a column twice', 'id,title,signed,title\n', /^acts\.csv:1: has the column "title" twice/],
    ['another encoding', Buffer.from('id,title,signed,force\n1,Trait\u00e9,,\n', 'latin1'), /^acts\.csv:2: is not UTF-8/],
  ])('with %s is refused with its line', async (_, content, message) => {
    expect(await reason({ 'acts.csv': content })).toMatch(message);
  });

  test.each([
    ['a row of another length', { 'acts.csv': `${acts}2,An act\n` }, 'acts.csv:3: has 2 cells, the header has 4'],
    ['a key twice', { 'acts.csv': `${acts}1,Other,,\n` }, 'acts.csv:3: has the id 1 of line 2; the first row counts'],
    ['no key', { 'acts.csv': `${acts},Other,,\n` }, 'acts.csv:3: has nothing in id'],
    ['no name', { 'acts.csv': `${acts}2,,,\n` }, 'acts.csv:3: has no name'],
    [
      'a date of another pattern',
      { 'acts.csv': `${acts}2,Other,2003-01-01,\n` },
      'acts.csv:3: date: "2003-01-01" has not the pattern DD/MM/YYYY',
    ],
    ['a day that does not exist', { 'acts.csv': `${acts}2,Other,30/02/2026,\n` }, /^acts\.csv:3: date: "30\/02\/2026" is no date/],
    ['a date that is none', { 'acts.csv': `${acts}2,Other,,soon\n` }, /^acts\.csv:3: inForceOn: "soon" is no date/],
    [
      'a value that the table has not',
      { 'parties.csv': `${parties}1,Osterlich\n` },
      'parties.csv:3: party: "Osterlich" is not in the table countries (countries.csv)',
    ],
    ['a key that is not there', { 'parties.csv': `${parties}9,Freedonia\n` }, 'parties.csv:3: no row of acts.csv has the id 9'],
    ['no identifier', { 'acts.csv': `${acts}--,Other,,\n` }, 'acts.csv:3: "" is no identifier'],
  ])('gives a row with %s back with file, line and reason, and the others', async (_, files, message) => {
    const mapped = await folder.write(files).map('acts.csv', 'parties.csv');
    expect(mapped.problems).toEqual([typeof message === 'string' ? message : expect.stringMatching(message)]);
    expect(mapped.entities.has('instrument:1')).toBe(true);
    expect(mapped.relations.map(({ id }) => id)).toEqual(['relation:party-to.country-fr.1']);
  });
});

test('rows that differ in case alone have passages of their own, equal ones the same', async () => {
  folder.write({
    'mapping.yaml': mapping.replace('{ column: id, to: acts }', "{ column: id, to: acts }, row: '{id}-{party|slug}'"),
    'countries.csv': `${countries}FREEDONIA,country:fr\n`,
    'parties.csv': `${parties}1,FREEDONIA\n1,Freedonia\n`,
  });
  const { relations, passages } = await folder.map('acts.csv', 'parties.csv');
  expect(relations[0]?.evidence?.map((id) => passages.get(id)?.quote)).toEqual(['1,Freedonia', '1,FREEDONIA']);
});
