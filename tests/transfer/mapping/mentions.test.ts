import { documentedExample } from './documented-example';
import { MappedFolder, type Mapped } from './mapped-folder';

let folder: MappedFolder;
beforeEach(() => (folder = new MappedFolder()));
afterEach(() => folder.remove());

const header = 'no,title,signed,place,parties,subject';
const trade = '1,Agreement on Trade,12/03/1998,Vienna,Freedonia; Sylvania,Trade';
const other = '4,Agreement on Grain,12/03/1998,Vienna,Freedonia; Sylvania,Trade';

const map = (...rows: string[]): Promise<Mapped> =>
  folder.write({ ...documentedExample(), 'agreements.csv': [header, ...rows, ''].join('\n') }).map('agreements.csv');
const protocol = (title: string, signed = '01/02/2004') => `2,"${title}",${signed},Geneva,Freedonia; Sylvania,Trade`;
const stated = ({ relations }: Mapped) =>
  relations.filter(({ type }) => ['AMENDS', 'REFERENCES'].includes(type)).map(({ type, from, to }) => `${from} ${type} ${to}`);

const amending = 'Protocol amending the Agreement signed at Vienna on 12 March 1998';

test('one instrument of the kind, the day, the place and the parties is meant', async () => {
  expect(stated(await map(trade, protocol(amending)))).toEqual(['instrument:my-2 AMENDS instrument:my-1']);
});

test('without an act before the kind a title references', async () => {
  const mapped = await map(trade, protocol('Protocol on the Agreement of 12th March, 1998'));
  expect(stated(mapped)).toEqual(['instrument:my-2 REFERENCES instrument:my-1']);
});

test.each([
  ['two instruments fit', [trade, other, protocol(amending)], 'several instruments fit'],
  [
    'the place is another',
    [trade.replace('Vienna', 'Geneva'), protocol(amending)],
    'none of this kind and day has the parties or the place',
  ],
  [
    'the parties are others',
    [trade.replace('; Sylvania', ''), protocol(amending)],
    'none of this kind and day has the parties or the place',
  ],
  ['the kind is another', [trade.replace('Agreement', 'Protocol'), protocol(amending)], 'no instrument of this kind and day'],
  ['the day is another', [trade.replace('12/', '13/'), protocol(amending)], 'no instrument of this kind and day'],
  ['it is not older', [trade, protocol(amending, '01/02/1990')], 'the date is not before that of the instrument'],
  ['the date is the own one', [trade, protocol(amending, '12/03/1998')], "the date is the instrument's own"],
  ['no kind stands there', [trade, protocol('Protocol in force on 12 March 1998')], 'no kind of instrument before the date'],
  [
    'several kinds stand there',
    [trade, protocol('Protocol amending the Protocol to the Agreement of 12 March 1998')],
    'several kinds of instruments before the date',
  ],
  ['the day does not exist', [trade, protocol('Protocol amending the Agreement of 31 February 1998')], 'the day does not exist'],
  [
    'the words are longer than a quote',
    [trade, protocol(`Protocol amending the Agreement ${'x'.repeat(200)} of 12 March 1998`)],
    'longer than a quote may be',
  ],
])('nothing is guessed where %s', async (_, rows, reason) => {
  const mapped = await map(...rows);
  expect(stated(mapped)).toEqual([]);
  expect([...mapped.mentions]).toEqual([[`left out: ${reason}`, 1]]);
});

test('kinds before the act are what the title is, however many', async () => {
  const mapped = await map(trade, protocol('Agreement with Protocol amending the Agreement of 12 March 1998'));
  expect(stated(mapped)).toEqual(['instrument:my-2 AMENDS instrument:my-1']);
});

test('the second of two days, as in 11-12 March, is no date of its own', async () => {
  const mapped = await map(trade, protocol('Protocol amending the Agreement of 11-12 March 1998'));
  expect(stated(mapped)).toEqual([]);
});
