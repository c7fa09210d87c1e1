import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAccord } from '../support/accord-process';
import { documentedExample } from './mapping/documented-example';
import { SmallCorpus } from './small-corpus';

const parent = mkdtempSync(join(tmpdir(), 'accord-test-'));
afterAll(() => rmSync(parent, { recursive: true, force: true }));
const newFolder = () => mkdtempSync(join(parent, 'folder-'));

/** What the command says of a folder of records, or of CSV files with their mapping; nothing may be written. */
function refused(args: readonly string[], env: Record<string, string> = {}): string {
  const { status, stdout, stderr } = runAccord(['import', ...args], { DATA_DIR: newFolder(), ...env });
  expect(status).toBe(1);
  expect(stdout).not.toContain('Imported');
  return stderr;
}

describe('accord import of records', () => {
  let corpus: SmallCorpus;
  beforeEach(() => (corpus = new SmallCorpus()));
  afterEach(() => corpus.remove());

  it('says of every wrong line where it stands and what is wrong with it', () => {
    const changed = (id: string, from: string, to: string) => JSON.stringify(corpus.get(id)).replace(from, to);
    const circle = {
      ...corpus.get('relation:extends.protocol.treaty'),
      id: 'relation:extends.treaty.protocol',
      from: 'instrument:treaty',
      to: 'instrument:protocol',
    };
    const lines: [line: string | Uint8Array, reason: string][] = [
      [changed('country:cn', ',"names"', ',"na').slice(0, 60), 'is not JSON: '],
      [Buffer.from(changed('country:cn', 'China', 'Genève'), 'latin1'), 'is not UTF-8'],
      [Buffer.from('\uFEFF{"record":"entity"}', 'utf16le'), 'is UTF-16; save the file as UTF-8'],
      [`\uFEFF${changed('country:cn', 'country:cn', 'country:bom')}`, 'begins with a byte order mark; save the file as UTF-8 without it'],
      [changed('country:cn', '"China"', '"\\ud800"'), 'has half of a surrogate pair'],
      [
        changed('instrument:treaty', '2001-07-16', '2026-02-30'),
        'instrument:treaty: date.value: "2026-02-30" is a day or month that does not exist',
      ],
      [changed('country:cn', '"COUNTRY"', '"STATE"'), 'country:cn: type: expected one of PERSON'],
      [
        changed('country:cn', '"value":"China"', '"value":"<i>China</i>"').replace('country:cn', 'country:html'),
        'country:html: the name "<i>China</i>" has HTML in it',
      ],
      [changed('country:cn', '"type"', '"type":"PLACE","type"'), 'has the key "type" twice in one object'],
      [changed('country:ru', '"Russia"', '"China"'), 'country:ru: has the id of country:ru (graph.jsonl:6), and says something else'],
      [JSON.stringify(circle), 'EXTENDS leads in a circle: '],
    ];
    corpus.rawLines = lines.map(([line]) => line);
    const said = refused([corpus.write()]).split('\n');
    for (const [at, [, reason]] of lines.entries()) {
      const where = `graph.jsonl:${corpus.records.length + at + 1}`;
      const found = said.filter((line) => line.startsWith(`${where}:`) || line.startsWith(`${where} `));
      // A circle is closed by either of two relations.
      expect(reason.startsWith('EXTENDS') ? said.join('\n') : found.join('\n')).toContain(reason);
    }
    expect(said).toHaveLength(lines.length + 1);
  }, 30_000);

  it('takes no more memory for a line of 100 MB', () => {
    const folder = newFolder();
    const [file, watch] = [join(folder, 'long.jsonl'), join(folder, 'watch.cjs')];
    writeFileSync(file, Buffer.concat([Buffer.from('{"record":"header","formatVersion":1}\n'), Buffer.alloc(100_000_000, 'x')]));
    // Of its own life: the peak that getrusage tells begins with that of the process which started it.
    writeFileSync(
      watch,
      "process.on('exit', () => console.error(/VmHWM:.*/.exec(require('fs').readFileSync('/proc/self/status', 'utf8'))[0]))",
    );
    const said = refused([file], { NODE_OPTIONS: `--require ${watch}` });
    expect(said).toMatch(/^long\.jsonl:2: is longer than 1000000 bytes/);
    expect(Number(/VmHWM:\s+(\d+) kB/.exec(said)?.[1])).toBeLessThan(200_000);
  }, 30_000);
});

describe('accord import of CSV files', () => {
  const example = documentedExample();
  const csv = String(example['agreements.csv']);
  const mapping = String(example['mapping.yaml']);

  it.each<[string, Record<string, string | Uint8Array>, string]>([
    [
      'a quote that is not closed',
      { 'agreements.csv': csv.replace('""green"" Railways"', '""green"" Railways') },
      'agreements.csv:4: is no CSV: Quote Not Closed',
    ],
    [
      'a column that is missing',
      { 'agreements.csv': csv.replace('signed', 'day') },
      'nothing is called {signed} here; there are no, title, day, place, parties, subject',
    ],
    ['a column twice', { 'agreements.csv': csv.replace('place', 'title') }, 'agreements.csv:1: has the column "title" twice'],
    [
      'UTF-16',
      { 'agreements.csv': Buffer.from(`\uFEFF${csv}`, 'utf16le') },
      'agreements.csv:1: is not UTF-8; save the file as "CSV UTF-8"',
    ],
    ['Latin-1', { 'agreements.csv': Buffer.from(csv.replace('Vienna', 'Gen\u00e8ve'), 'latin1') }, 'agreements.csv:2: is not UTF-8'],
    [
      'a value that no table has',
      { 'agreements.csv': csv.replace('Freedonia; n', 'Freedonia').replace('Freedonia; SYLVANIA', 'Osterlich; SYLVANIA') },
      'agreements.csv:3: parties: "Osterlich" is not in the table parties (parties.csv)',
    ],
    [
      'a day that does not exist',
      { 'agreements.csv': csv.replace('01/02/2004', '30/02/2026') },
      'agreements.csv:3 instrument:my-2: date: "30/02/2026" is no date',
    ],
    [
      'a mapping with a slip',
      { 'mapping.yaml': mapping.replace('PARTY_TO', 'PARTY_OF') },
      'mapping.yaml: relations.0.type: expected one of ',
    ],
    ['a mapping that is no YAML', { 'mapping.yaml': mapping.replace('format: 1', 'format: [1') }, 'mapping.yaml:'],
  ])(
    'says of %s where it stands',
    (_, files, reason) => {
      const folder = newFolder();
      for (const [name, content] of Object.entries({ ...example, ...files })) writeFileSync(join(folder, name), content);
      expect(refused(['--mapping', join(folder, 'mapping.yaml'), join(folder, 'agreements.csv')])).toContain(reason);
    },
    30_000,
  );
});
