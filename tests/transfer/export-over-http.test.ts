import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAccord, startAccord } from '../support/accord-process';
import { SmallCorpus } from './small-corpus';

const parent = mkdtempSync(join(tmpdir(), 'accord-test-'));
const corpus = new SmallCorpus();
afterAll(() => {
  rmSync(parent, { recursive: true, force: true });
  corpus.remove();
});

const newFolder = () => mkdtempSync(join(parent, 'folder-'));

test('what a service gives away over HTTP can be imported elsewhere, texts that no line can hold too', async () => {
  corpus.retext(corpus.text + '条'.repeat(800_000));
  const DATA_DIR = newFolder();
  expect(runAccord(['import', corpus.write()], { DATA_DIR }).status).toBe(0);
  const service = await startAccord({ DATA_DIR, CORPUS: 'none' });
  await service.ready();
  const get = async (path: string) => fetch(new URL(path, service.url));

  const byHand = newFolder();
  const records = await (await get('/export/records.jsonl')).text();
  expect(Math.max(...records.split('\n').map((line) => line.length))).toBeLessThan(1_000);
  const { id, file } = JSON.parse(records.split('\n')[1] ?? '') as { id: string; file: string };
  writeFileSync(join(byHand, 'records.jsonl'), records);
  const text = await get(`/export/text?source=${encodeURIComponent(id)}`);
  writeFileSync(join(byHand, file), Buffer.from(await text.arrayBuffer()));
  expect((await get('/export/text?source=source:none')).status).toBe(404);

  const byCommand = newFolder();
  expect(runAccord(['export', '--url', service.url, '--out', join(byCommand, 'records.jsonl')]).status).toBe(0);
  expect(readFileSync(join(byCommand, file), 'utf8')).toBe(corpus.text);
  expect(runAccord(['export', '--url', service.url]).stderr).toContain(`get ${file} from ${service.url}/export/text?source=source%3Asmall`);
  service.child.kill('SIGTERM');
  await service.ended;

  // The list of topics stands beside the folders of corpora.
  copyFileSync(join(corpus.parent, 'topics.jsonl'), join(parent, 'topics.jsonl'));
  const original = runAccord(['export'], { DATA_DIR }).stdout;
  for (const folder of [byHand, byCommand]) {
    const again = { DATA_DIR: newFolder() };
    expect(runAccord(['import', join(folder, 'records.jsonl')], again)).toMatchObject({ status: 0, stderr: '' });
    expect(runAccord(['export'], again).stdout).toBe(original);
  }
}, 60_000);
