import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, startAccord, type AccordProcess } from '../support/accord-process';
import { startMcp, type McpProcess } from '../support/mcp-process';

const calls = [
  ['search', { text: 'qinghua daxue', first: 3 }],
  ['entity', { entity: '中俄睦邻友好合作条约', asOf: '2026-06-01', lang: ['en'] }],
  ['agreements', { involving: ['Rosatom'], lang: ['ru'] }],
  ['neighborhood', { entities: ['Rosatom'], depth: 2, limit: 20 }],
  ['paths', { from: 'Rosatom', to: '中国科学院' }],
] as const;

const answersOf = async (mcp: McpProcess) => {
  const answers: unknown[] = [];
  for (const [tool, args] of calls) answers.push(await mcp.answer(tool, args));
  return answers;
};

describe('accord mcp where a service runs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-test-'));
  let accord: AccordProcess;
  let found: McpProcess;
  let beside: McpProcess | undefined;
  let expected: unknown[];
  beforeAll(async () => {
    accord = await startAccord({ DATA_DIR: folder });
    await accord.ready();
    found = await startMcp(bundle(), [], { DATA_DIR: folder });
  }, 60_000);
  afterAll(async () => {
    await Promise.all([found?.client.close(), beside?.client.close()]);
    accord.child.kill('SIGKILL');
    await accord.ended;
  });

  it('asks the one that holds its folder', async () => {
    expected = await answersOf(found);
    expect(expected[2]).toMatchObject({ totalCount: 3 });
  });

  it('asks the one at --url, also beside another assistant', async () => {
    beside = await startMcp(bundle(), ['--url', `${accord.url}/`], { DATA_DIR: join(folder, 'elsewhere') });
    expect(await answersOf(beside)).toEqual(expected);
  });

  it('says so while the service is away, and finds it again at another address', async () => {
    accord.child.kill('SIGKILL');
    await accord.ended;
    const text = await found.failure('agreements', { involving: ['Rosatom'] });
    expect(text).toContain(`UNAVAILABLE: No service answers at ${accord.url}: connect ECONNREFUSED`);
    expect(text).toContain('the same may succeed later');
    const { url } = accord;
    accord = await startAccord({ DATA_DIR: folder });
    expect(accord.url).not.toBe(url);
    await accord.ready();
    expect(await answersOf(found)).toEqual(expected);
  }, 60_000);
});
