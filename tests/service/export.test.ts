import { mkdtempSync, readFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAccord, startAccord, type AccordProcess } from '../support/accord-process';

describe('accord export', () => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-test-'));
  let accord: AccordProcess;
  let whileRunning: string;

  beforeAll(async () => {
    accord = await startAccord({ DATA_DIR: folder });
    await accord.ready();
    whileRunning = runAccord(['export'], { DATA_DIR: folder }).stdout;
  }, 60_000);
  afterAll(async () => {
    accord.child.kill('SIGKILL');
    await accord.ended;
  });

  it('asks the service that runs on the folder, and writes records in stable order', () => {
    const lines = whileRunning
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { record: string; id?: string });
    expect(lines[0]).toEqual({ record: 'header', formatVersion: 1 });
    const kinds = lines.map(({ record }) => record);
    expect([...new Set(kinds)]).toEqual(['header', 'source', 'passage', 'entity', 'relation']);
    for (const kind of new Set(kinds)) {
      const ids = lines.filter(({ record }) => record === kind).map(({ id }) => id ?? '');
      expect(ids).toEqual([...ids].sort());
    }
  });

  it('asks the service at --url', () => {
    const { status, stdout } = runAccord(['export', '--url', accord.url], { DATA_DIR: join(folder, 'elsewhere') });
    expect(status).toBe(0);
    expect(stdout).toBe(whileRunning);
  });

  it('says so when no service answers at --url', () => {
    const { status, stderr } = runAccord(['export', '--url', 'http://127.0.0.1:9']);
    expect(status).toBe(1);
    expect(stderr).toContain('No service answers at http://127.0.0.1:9/export/records.jsonl');
  });

  it('reads the folder itself when the service has stopped, and writes the same to a file', async () => {
    accord.child.kill('SIGTERM');
    expect(await accord.ended).toBe(0);
    expect(existsSync(join(folder, 'service.json'))).toBe(false);
    const out = join(folder, 'out.jsonl');
    expect(runAccord(['export', '--out', out], { DATA_DIR: folder }).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(whileRunning);
    expect(existsSync(`${out}.part`)).toBe(false);
  }, 30_000);

  it('writes what the check takes and a store loads again, byte for byte', async () => {
    const out = join(folder, 'out.jsonl');
    const { status, stdout } = runAccord(['check', out]);
    expect(stdout).toContain('no problems');
    expect(status).toBe(0);
    const again = join(folder, 'again');
    const second = await startAccord({ DATA_DIR: again, CORPUS: out });
    await second.ready();
    expect(runAccord(['export'], { DATA_DIR: again }).stdout).toBe(whileRunning);
    second.child.kill('SIGTERM');
    await second.ended;
  }, 60_000);
});

describe('The command line', () => {
  it('tells its version and its commands', () => {
    expect(runAccord(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(runAccord(['--help']).stdout).toMatch(/serve[^]*check[^]*export/);
  });

  it('checks the shipped corpus and finds no problems', () => {
    const { status, stdout } = runAccord(['check', 'corpus/beijing-2026']);
    expect(stdout).toContain('no problems');
    expect(status).toBe(0);
  });

  it('ends with 2 where there is no corpus', () => {
    const { status, stdout } = runAccord(['check', 'corpus/nowhere']);
    expect(status).toBe(2);
    expect(stdout).toContain('there is no such file or folder');
  });
});
