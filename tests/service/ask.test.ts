import { execFile } from 'node:child_process';
import { bundle } from '../support/accord-process';
import { fakeService, type FakeService } from '../support/fake-service';
import { startMcp, type McpProcess } from '../support/mcp-process';

const names = (zh: string, en: string) => [
  { value: zh, lang: 'zh', kind: 'OFFICIAL' },
  { value: en, lang: 'en', kind: 'TRANSLATION' },
];
const body = { id: 'institution:b', type: 'INSTITUTION', names: names('乙机构', 'Body B') };
const agreement = { id: 'instrument:a', type: 'AGREEMENT', names: names('甲协议', 'Agreement A') };
const passage = { quote: '甲协议由乙机构签署', verified: true, source: { id: 'source:s', title: 'The source' } };
const relation = {
  id: 'relation:r',
  type: 'PARTY_TO',
  from: { id: body.id },
  to: { id: agreement.id },
  evidence: [passage, { ...passage, quote: 'second' }],
};

const answered = {
  question: 'which agreements involve B',
  lang: 'en',
  understood: true,
  answered: true,
  interpretation: 'Asked: agreements that involve Body B',
  text: 'One agreement involves Body B.',
  count: null,
  date: null,
  value: null,
  results: { totalCount: 51, edges: [{ node: agreement, relation }] },
  paths: [],
  unresolved: [],
  operation: 'query { instruments { totalCount } }',
  variables: { names: ['Body B'] },
};

/** A service that answers as told: what is asked of a real one is another matter. */
describe('accord ask', () => {
  let ask: object;
  let asked: { query: string; variables: Record<string, unknown> } | undefined;
  let service: FakeService;
  let mcp: McpProcess | undefined;
  beforeAll(async () => {
    service = await fakeService((request) => {
      asked = request;
      return 'errors' in ask ? ask : { data: { ask } };
    });
  });
  afterAll(async () => {
    await mcp?.client.close();
    service.close();
  });

  it('prints the reading, the sentence, and each result with the words that prove it', async () => {
    ask = answered;
    expect(await run('which agreements', 'involve B')).toEqual({
      code: 0,
      stderr: '',
      stdout: [
        'Asked: agreements that involve Body B',
        'One agreement involves Body B.',
        '',
        '1. Agreement A  instrument:a',
        '   “甲协议由乙机构签署” — The source',
        'More, not shown: 50',
        '',
      ].join('\n'),
    });
    expect(asked?.variables).toEqual({ question: 'which agreements involve B', first: 50 });
  });

  it('speaks the language of the question', async () => {
    const doubtful = { ...relation, evidence: [{ ...passage, verified: false }] };
    const { interpretation: _, ...rest } = answered;
    ask = { ...rest, lang: 'zh', text: '一项。', results: { totalCount: 1, edges: [{ node: agreement, relation: doubtful }] } };
    expect((await run('乙机构')).stdout).toBe('一项。\n\n1. 甲协议  instrument:a\n   “甲协议由乙机构签署” (未核实) — The source\n');
  });

  it('prints a path step by step, with the direction of each', async () => {
    const results = { totalCount: 0, edges: [] };
    const nodes = [agreement, body, { ...agreement, id: 'instrument:c' }];
    const onward = { ...relation, to: { id: 'instrument:c' }, evidence: [] };
    ask = { ...answered, results, paths: [{ length: 2, nodes, relations: [relation, onward] }] };
    expect((await run('how are A and C connected')).stdout).toContain(
      [
        'Agreement A  instrument:a',
        '  ↑ PARTY_TO',
        '    “甲协议由乙机构签署” — The source',
        'Body B  institution:b',
        '  ↓ PARTY_TO',
        'Agreement A  instrument:c',
      ].join('\n'),
    );
  });

  it('prints the operation where it is wanted', async () => {
    ask = answered;
    const { stdout } = await run('--operation', 'which');
    expect(stdout.endsWith('\n\nquery { instruments { totalCount } }\n\n{\n  "names": [\n    "Body B"\n  ]\n}\n')).toBe(true);
  });

  it('prints JSON where it is wanted', async () => {
    ask = answered;
    const answer = JSON.parse((await run('--json', 'which')).stdout) as typeof answered;
    expect(answer).toMatchObject({ answered: true, variables: { names: ['Body B'] }, results: { totalCount: 51 } });
    expect(answer.results.edges[0]).toMatchObject({ node: { id: agreement.id, name: 'Agreement A' }, relation });
  });

  it('ends with 1 where nothing was answered, and says which names it does not know', async () => {
    const nothing = { ...answered, answered: false, text: null, results: { totalCount: 0, edges: [] } };
    ask = nothing;
    expect(await run('which')).toMatchObject({ code: 1, stdout: expect.stringContaining('The sources do not say.') });
    const unresolved = [
      { text: 'C', candidates: [] },
      { text: 'D', candidates: [{ score: 1, entity: body }] },
    ];
    ask = { ...nothing, understood: false, interpretation: null, unresolved };
    expect(await run('which')).toEqual({
      code: 1,
      stderr: '',
      stdout: 'The question was not understood.\n\nThe graph knows no “C”.\nWhich one is meant by “D”?\n  Body B  institution:b\n',
    });
  });

  it('ends with 2 where it fails', async () => {
    ask = { errors: [{ message: 'This takes too long.', extensions: { code: 'TIMEOUT' } }] };
    expect(await run('which')).toEqual({ code: 2, stdout: '', stderr: 'accord: This takes too long.\n' });
    expect(await run('which', '--url', 'http://127.0.0.1:9')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('No service answers at http://127.0.0.1:9'),
    });
  });

  it('is a tool for assistants, too', async () => {
    ask = answered;
    mcp = await startMcp(bundle(), ['--url', service.url], {});
    expect(await mcp.answer('ask', { question: 'which agreements involve B', first: 1 })).toMatchObject({
      answered: true,
      results: { totalCount: 51, edges: [{ node: { name: 'Agreement A' }, relation }] },
      variables: { names: ['Body B'] },
    });
    expect(asked?.variables).toEqual({ question: 'which agreements involve B', first: 1 });
  });

  /** In a process of its own, while this one answers as the service. */
  function run(...args: string[]): Promise<{ code: number | string | undefined; stdout: string; stderr: string }> {
    const all = [bundle(), 'ask', ...(args.includes('--url') ? [] : ['--url', service.url]), ...args];
    const env = { PATH: process.env['PATH'] };
    return new Promise((resolve) => {
      execFile(process.execPath, all, { env }, (error, stdout, stderr) =>
        resolve({ code: error ? (error.code ?? undefined) : 0, stdout, stderr }),
      );
    });
  }
});
