import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, runAccord, startAccord, type AccordProcess } from '../support/accord-process';
import { startMcp, type McpProcess } from '../support/mcp-process';

/** On the shipped corpus; how an answer is printed is tested in ask.test.ts. */
describe('accord ask on the shipped corpus', () => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-test-'));
  let accord: AccordProcess;
  let mcp: McpProcess | undefined;
  let alone: ReturnType<typeof runAccord>;
  const ask = (...args: string[]) => runAccord(['ask', ...args], { DATA_DIR: folder });
  beforeAll(async () => {
    alone = ask('which agreements involve Rosatom');
    accord = await startAccord({ DATA_DIR: folder });
    await accord.ready();
  }, 60_000);
  afterAll(async () => {
    await mcp?.client.close();
    accord?.child.kill('SIGKILL');
    await accord?.ended;
  });

  it('fills an empty store, answers, and gives it back', () => {
    expect(alone.stderr).toBe('');
    expect(alone.stdout).toMatch(/^Asked: .*Rosatom\n3: /);
    expect(alone.stdout.match(/^\d+\. .*  instrument:cn-ru-2026-05-\S+$/gm)).toHaveLength(3);
    expect(alone.stdout.match(/^ {3}“.+” — 俄罗斯总统普京/gm)).toHaveLength(3);
    expect(alone.status).toBe(0);
  });

  it('answers the same where a service runs', () => {
    expect(ask('which agreements involve Rosatom')).toEqual(alone);
  });

  it.each([
    [
      '哪些协议涉及俄罗斯国家原子能集团公司？',
      '中国科学院和俄罗斯国家原子能集团公司科学技术合作谅解备忘录  instrument:cn-ru-2026-05-cas-rosatom-mou',
      0,
    ],
    ['Что подписал СПбГУ?', 'instrument:cn-ru-2026-05-hit-spbu-engineers-school-agreement', 0],
    ['How is Rosatom connected with the Chinese Academy of Sciences?', '  ↑ PARTY_TO\n    “', 0],
    ['which agreements involve Fudan University', 'The graph knows no “Fudan University”.', 1],
  ])('answers %s', (question, text, status) => {
    const result = ask(question);
    expect(result.stdout).toContain(text);
    expect(result.status).toBe(status);
  });

  it('prints an operation that the service answers', async () => {
    const { operation, variables, results } = JSON.parse(ask('--json', 'Which treaties involve Russia?').stdout) as {
      operation: string;
      variables: object;
      results: { totalCount: number };
    };
    expect(results.totalCount).toBe(1);
    const response = await fetch(`${accord.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: operation, variables }),
    });
    expect(await response.json()).toMatchObject({ data: { instruments: { totalCount: 1 } } });
    expect(ask('--operation', 'Which treaties involve Russia?').stdout).toContain(operation.trim());
  });

  it('answers assistants', async () => {
    mcp = await startMcp(bundle(), [], { DATA_DIR: folder });
    const { answered, results } = await mcp.answer('ask', { question: '俄原子能集团签了哪些文件' });
    expect(answered).toBe(true);
    expect(results.totalCount).toBe(3);
    for (const { relation } of results.edges) expect(relation.evidence[0]).toMatchObject({ verified: true });
    expect(await mcp.answer('ask', { question: 'what is the weather' })).toMatchObject({ understood: false, answered: false });
    expect(await mcp.failure('ask', { question: '' })).toContain('at question');
  });
});
