import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root';
import { ask, runAccord, startAccord } from '../support/accord-process';
import { entity, relation, SmallCorpus } from '../transfer/small-corpus';

const folders: string[] = [];
const corpora: SmallCorpus[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  for (const corpus of corpora) corpus.remove();
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'accord-test-'));
  folders.push(folder);
  return folder;
}

/** The treaty of the small corpus a second time, with a party and a topic that the first has too, and an alias of its own. */
function withTwin(): SmallCorpus {
  const corpus = new SmallCorpus();
  corpora.push(corpus);
  const signed = ['passage:small.signed'];
  const { date } = corpus.get('instrument:treaty') as { date: unknown };
  corpus.add(
    entity('instrument:twin', 'AGREEMENT', 'Treaty of Friendship', signed, { kind: 'TREATY', date, formerIds: ['instrument:older'] }),
    relation('relation:party-to.cn.twin', 'PARTY_TO', 'country:cn', 'instrument:twin', signed),
    relation('relation:party-to.ru.twin', 'PARTY_TO', 'country:ru', 'instrument:twin', signed),
    relation('relation:concerns.twin.ru', 'CONCERNS', 'instrument:twin', 'country:ru', signed),
  );
  return corpus;
}

function imported(corpus: SmallCorpus): string {
  const DATA_DIR = newFolder();
  const { status, stderr } = runAccord(['import', corpus.write()], { DATA_DIR });
  expect([status, stderr]).toEqual([0, '']);
  return DATA_DIR;
}

interface Line {
  readonly score: number;
  readonly a: { readonly id: string };
  readonly b: { readonly id: string };
  readonly agrees: readonly { readonly code: string; readonly text: string }[];
  readonly merge: { readonly keep: string; readonly drop: string; readonly records: { id: string }[]; readonly remove: string[] };
}

function linesOf(stdout: string): Line[] {
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

describe('accord duplicates', () => {
  // It writes nothing, so that all may ask the same store.
  let corpus: SmallCorpus;
  let DATA_DIR: string;
  beforeAll(() => {
    corpus = withTwin();
    DATA_DIR = imported(corpus);
  }, 30_000);

  it('prints for people what agrees, what to do, and that nothing was written', () => {
    const { status, stdout, stderr } = runAccord(['duplicates', '--lang', 'en'], { DATA_DIR });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^1\. 0\.99\d\d\n {3}Treaty of Friendship\n {5}instrument:treaty {2}TREATY {2}\d relations\n/);
    expect(stdout).toContain('+ the same name (Treaty of Friendship)');
    expect(stdout).toContain('+ the same day (2001-07-16)');
    expect(stdout).toContain('+ the same parties (country:cn, country:ru');
    expect(stdout).toContain('\ninstrument:treaty instrument:twin\n');
    expect(stderr).toMatch(/^6 entities read, \d+ pairs compared; 1 may be one from a score of 0.75 on.\nNothing was written.\n$/);
  }, 30_000);

  it('gives the reasons in the language that is asked for', () => {
    expect(runAccord(['duplicates', '--lang', 'zh-Hans'], { DATA_DIR }).stdout).toContain('名称相同');
    expect(runAccord(['duplicates', '--lang', 'ru'], { DATA_DIR }).stdout).toContain('те же стороны');
  }, 30_000);

  it('writes a row a pair as CSV', () => {
    const { stdout } = runAccord(['duplicates', '--format', 'csv'], { DATA_DIR });
    const [head, row, ...rest] = stdout.split('\r\n');
    expect(head).toMatch(/^score,a,a_type,a_name,a_relations,b,/);
    expect(row).toMatch(/^0\.99\d\d,instrument:treaty,TREATY,Treaty of Friendship,\d,instrument:twin,AGREEMENT,/);
    expect(rest).toEqual(['']);
  }, 30_000);

  it('gives the lines that make one of two: put into an export, they pass every check, and the old identifiers lead to the survivor', async () => {
    const [pair] = linesOf(runAccord(['duplicates', '--format', 'jsonl'], { DATA_DIR }).stdout);
    expect(pair?.merge).toMatchObject({ keep: 'instrument:treaty', drop: 'instrument:twin' });
    const replaced = new Map(pair?.merge.records.map((record) => [record.id, record]));
    const merged = runAccord(['export'], { DATA_DIR })
      .stdout.split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { id?: string })
      .filter(({ id = '' }) => !pair?.merge.remove.includes(id))
      .map((record) => replaced.get(record.id ?? '') ?? record);
    const copy = join(newFolder(), 'merged');
    mkdirSync(copy);
    writeFileSync(join(copy, 'graph.jsonl'), merged.map((record) => `${JSON.stringify(record)}\n`).join(''));
    writeFileSync(join(copy, '..', 'topics.jsonl'), readFileSync(join(corpus.parent, 'topics.jsonl')));
    expect(runAccord(['check', copy]).status).toBe(0);
    const again = newFolder();
    const { status, stderr, stdout } = runAccord(['import', copy], { DATA_DIR: again });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/entities +5 /);
    const service = await startAccord({ DATA_DIR: again, CORPUS: 'none' });
    await service.ready();
    const query =
      '{ a: node(id: "instrument:twin") { id } b: node(id: "instrument:older") { id } entity(id: "instrument:treaty") { ... on Treaty { parties { totalCount } concerns { totalCount } } } }';
    expect(await ask(service.url, query)).toEqual({
      data: {
        a: { id: 'instrument:treaty' },
        b: { id: 'instrument:treaty' },
        entity: { parties: { totalCount: 2 }, concerns: { totalCount: 2 } },
      },
    });
    service.child.kill('SIGKILL');
    await service.ended;
    expect(linesOf(runAccord(['duplicates', '--format', 'jsonl'], { DATA_DIR: again }).stdout)).toEqual([]);
  }, 60_000);

  it('leaves out what a file says is different, and names the line that it cannot read', () => {
    const file = join(newFolder(), 'different.txt');
    writeFileSync(file, '# judged in May\ninstrument:twin\tinstrument:treaty another day\r\n\n');
    const { stdout, stderr } = runAccord(['duplicates', '--known-different', file], { DATA_DIR });
    expect(stdout).toBe('');
    expect(stderr).toContain('1 pairs are known to be different and were left out.');
    writeFileSync(file, 'instrument:twin instrument:treaty\ninstrument:twin\n');
    const wrong = runAccord(['duplicates', '--known-different', file], { DATA_DIR });
    expect([wrong.status, wrong.stderr]).toEqual([
      1,
      expect.stringContaining(`${file}:2: expected the identifiers of two entities, came "instrument:twin"`),
    ]);
  }, 30_000);

  it.each([
    [['--min-score', '2'], '--min-score is "2"; expected a number from 0 to 1.'],
    [['--limit', 'many'], '--limit is "many"; expected a whole number from 1 to 100000.'],
    [['--type', 'HUMAN'], '--type is "HUMAN"; expected one or more of PERSON, COUNTRY,'],
    [['--known-different', 'nowhere.txt'], '--known-different: nowhere.txt cannot be read'],
  ])('refuses %j and says what it may be', (options, message) => {
    const { status, stderr } = runAccord(['duplicates', ...options], { DATA_DIR: newFolder() });
    expect([status, stderr]).toEqual([1, expect.stringContaining(message)]);
  });

  it('does not open a folder that a service holds, and says what to do', async () => {
    const folder = newFolder();
    const service = await startAccord({ DATA_DIR: folder, CORPUS: 'none' });
    await service.ready();
    const { status, stderr } = runAccord(['duplicates'], { DATA_DIR: folder });
    expect([status, stderr]).toEqual([1, expect.stringContaining(`A service runs at ${service.url}`)]);
    service.child.kill('SIGKILL');
    await service.ended;
  }, 30_000);

  it('proposes nothing in the corpus that ships, and in the sample of UK treaties one pair, which the data hold twice', () => {
    const beijing = newFolder();
    runAccord(['import', join(packageRoot, 'corpus', 'beijing-2026')], { DATA_DIR: beijing });
    expect(runAccord(['duplicates'], { DATA_DIR: beijing }).stdout).toBe('');
    const treaties = newFolder();
    const files = ['treaties', 'treaty_party', 'treaty_citation'].map((name) =>
      join(packageRoot, 'corpus', 'uk-treaties', 'sample', `${name}.csv`),
    );
    runAccord(['import', '--mapping', join(packageRoot, 'corpus', 'uk-treaties', 'mapping.yaml'), ...files], { DATA_DIR: treaties });
    const found = linesOf(runAccord(['duplicates', '--format', 'jsonl'], { DATA_DIR: treaties }).stdout);
    // One exchange of notes, of one day, place and command paper: once with all four parties, once with two.
    expect(found.map(({ a, b }) => [a.id, b.id])).toEqual([['instrument:uk-72694', 'instrument:uk-76953']]);
  }, 60_000);
});
