import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../src/transfer/checksum';
import { runAccord, startAccord } from '../support/accord-process';
import { SmallCorpus } from './small-corpus';

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

function newCorpus(): SmallCorpus {
  const corpus = new SmallCorpus();
  corpora.push(corpus);
  return corpus;
}

describe('accord import', () => {
  it('imports a folder, says what it did, and the second time changes nothing', () => {
    const folder = newCorpus().write();
    const DATA_DIR = newFolder();
    const first = runAccord(['import', folder], { DATA_DIR });
    expect(first.status).toBe(0);
    expect(first.stdout).toMatch(
      /^Imported into Grafeo [^]*sources +1 +0 +0 +0\n +passages +2 +0 +0 +0\n +entities +5 +0 +0 +0\n +relations +4 +0 +0 +0\n11 records in /,
    );
    expect(runAccord(['import', folder], { DATA_DIR }).stdout).toMatch(/entities +0 +0 +5 +0\n/);
  }, 30_000);

  it('ends with 1 and writes nothing at a problem, with --on-error skip imports the rest, and reports each rejected line', () => {
    const corpus = newCorpus();
    corpus.rawLines.push('{', 'y'.repeat(1_500_000));
    corpus.change('relation:party-to.cn.treaty', { to: 'instrument:none' });
    const folder = corpus.write();
    const DATA_DIR = newFolder();
    const report = join(newFolder(), 'rejected.jsonl');
    const stopped = runAccord(['import', folder], { DATA_DIR });
    expect(stopped.status).toBe(1);
    expect(stopped.stderr).toContain('graph.jsonl:9 relation:party-to.cn.treaty: to: there is no entity instrument:none\n');
    expect(stopped.stdout).toMatch(/3 problems\. With --on-error skip, what is good is imported\.\n13 records in /);
    expect(runAccord(['export'], { DATA_DIR }).stdout.trim().split('\n')).toHaveLength(1);
    const skipped = runAccord(['import', folder, '--on-error', 'skip', '--report', report], { DATA_DIR });
    expect(skipped.status).toBe(1);
    expect(skipped.stdout).toMatch(/relations +3 +0 +0 +1\n/);
    const lines = readFileSync(report, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; line: number; reason: string; text?: string });
    expect(lines.map(({ file, line }) => [file, line])).toEqual([
      ['graph.jsonl', 13],
      ['graph.jsonl', 14],
      ['graph.jsonl', 9],
    ]);
    expect(lines[0]).toMatchObject({ text: '{' });
    expect(lines[2]?.text).toContain('"to":"instrument:none"');
  }, 30_000);

  it('reads standard input, and ends with 2 where a path cannot be read', () => {
    const corpus = newCorpus();
    corpus.change('source:small', { file: undefined, text: corpus.text });
    const lines = readFileSync(join(corpus.write(), 'graph.jsonl'));
    const topics = readFileSync(join(corpus.parent, 'topics.jsonl'));
    const DATA_DIR = newFolder();
    // Without a list beside it, the topics are those that the store has.
    const list = join(newFolder(), 'corpus');
    mkdirSync(list);
    writeFileSync(join(list, '..', 'topics.jsonl'), topics);
    writeFileSync(join(list, 'graph.jsonl'), '{"record":"header","formatVersion":1}\n');
    expect(runAccord(['import', list], { DATA_DIR }).status).toBe(0);
    const piped = runAccord(['import', '-'], { DATA_DIR }, lines);
    expect([piped.status, piped.stderr]).toEqual([0, '']);
    expect(piped.stdout).toMatch(/relations +4 /);
    const wrong = runAccord(['import', '-'], { DATA_DIR }, '{\n');
    expect(wrong.stderr).toContain('standard input:1: ');
    const missing = runAccord(['import', join(DATA_DIR, 'none.jsonl')], { DATA_DIR });
    expect([missing.status, missing.stderr]).toEqual([2, expect.stringContaining('there is no such file or folder')]);
  }, 30_000);

  it('takes a text of 2.4 MB from its file, and what is exported can be imported and checked again', () => {
    const corpus = newCorpus();
    corpus.retext(corpus.text + '条'.repeat(800_000));
    const DATA_DIR = newFolder();
    expect(runAccord(['import', corpus.write()], { DATA_DIR }).status).toBe(0);
    const out = join(newFolder(), 'graph.jsonl');
    expect(runAccord(['export', '--out', out], { DATA_DIR }).status).toBe(0);
    expect(statSync(out).size).toBeLessThan(10_000);
    const again = newFolder();
    const { status, stderr } = runAccord(['import', corpus.folder, out], { DATA_DIR: again });
    expect([status, stderr]).toEqual([0, '']);
    expect(runAccord(['export'], { DATA_DIR: again }).stdout).toBe(runAccord(['export'], { DATA_DIR }).stdout);
    const { file, sha256: checksum } = JSON.parse(readFileSync(out, 'utf8').split('\n')[1] ?? '') as { file: string; sha256: string };
    expect(sha256(readFileSync(join(out, '..', file)))).toBe(checksum);
  }, 60_000);

  it('says of a text that the embedded database cannot hold how long it may be', () => {
    const corpus = newCorpus();
    corpus.retext(corpus.text + 'x'.repeat(17_000_000));
    const { status, stderr } = runAccord(['import', corpus.write()], { DATA_DIR: newFolder() });
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^graph\.jsonl:2 source:small: the text has 170\d{5} bytes; this database holds texts of up to 16777216/),
    ]);
  }, 30_000);

  it('does not write beside a service that holds the folder, and says what to do', async () => {
    const DATA_DIR = newFolder();
    const service = await startAccord({ DATA_DIR, CORPUS: 'none' });
    await service.ready();
    const { status, stderr } = runAccord(['import', newCorpus().write()], { DATA_DIR });
    expect(status).toBe(1);
    expect(stderr).toContain(`A service runs at ${service.url} on the folder "${DATA_DIR}"`);
    expect(stderr).toContain('DATA_DIR');
    service.child.kill('SIGKILL');
    await service.ended;
  }, 30_000);
});
