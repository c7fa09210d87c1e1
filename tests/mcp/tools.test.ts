import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root';
import { startMcp, type McpProcess } from '../support/mcp-process';

const rosatomAgreements = [
  'instrument:cn-ru-2026-05-nuclear-workforce-mou',
  'instrument:cn-ru-2026-05-fusion-mou',
  'instrument:cn-ru-2026-05-cas-rosatom-mou',
];
const treatyOf2001 = 'instrument:cn-ru-2001-07-16-good-neighborliness';

/** As an assistant starts it: from a checkout, on a store that is empty. */
describe('accord mcp on a store of its own', () => {
  let mcp: McpProcess;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'accord-test-'));
    mcp = await startMcp(join(packageRoot, 'bin', 'accord.js'), [], { DATA_DIR: folder });
  }, 60_000);
  afterAll(() => mcp?.client.close());

  it('lists tools that only read, take no other arguments than theirs, and say what they give', async () => {
    const { tools } = await mcp.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['search', 'entity', 'agreements', 'neighborhood', 'paths', 'ask']);
    for (const tool of tools) {
      expect(tool.annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
      expect(tool.title).toBeTruthy();
      expect(tool.description).toMatch(/^(Finds|Tells|Lists|Shows|Answers) /);
      expect(tool.inputSchema['additionalProperties']).toBe(false);
      for (const property of Object.values(tool.inputSchema.properties ?? {})) expect(property).toHaveProperty('description');
      expect(tool.outputSchema?.type).toBe('object');
    }
  });

  it('introduces itself', () => {
    expect(mcp.client.getServerVersion()).toMatchObject({ name: 'accord', title: 'Accord' });
    expect(mcp.client.getInstructions()).toContain('Signatory, party and witness are three things');
  });

  it('search finds who is meant by a name, best first', async () => {
    const { hits } = await mcp.answer('search', { text: 'росатом', lang: ['en'] });
    expect(hits[0]).toMatchObject({
      entity: { id: 'institution:rosatom', type: 'INSTITUTION', name: 'State Atomic Energy Corporation Rosatom' },
      score: 1,
      method: 'EXACT',
      matchedName: { value: 'Росатом', lang: 'ru' },
    });
    expect((await mcp.answer('search', { text: 'росатом', types: ['AGREEMENT'], first: 2 })).hits).toHaveLength(2);
    expect(await mcp.answer('search', { text: '复旦大学' })).toEqual({ hits: [] });
  });

  it('agreements finds those of a body, and the words that say so', async () => {
    const { totalCount, agreements, nextCursor } = await mcp.answer('agreements', { involving: ['俄罗斯国家原子能集团公司'] });
    expect(totalCount).toBe(3);
    expect(nextCursor).toBeUndefined();
    expect(agreements.map(({ id }: { id: string }) => id)).toEqual(rosatomAgreements);
    for (const { date, parties, partyCount, involvement } of agreements) {
      expect(date).toBe('2026-05');
      expect(partyCount).toBe(2);
      expect(parties).toHaveLength(2);
      expect(involvement).toHaveLength(1);
      expect(involvement[0]).toMatchObject({ how: 'PARTY', entity: { id: 'institution:rosatom' } });
      const [, title] = involvement[0].relation.evidence;
      expect(title).toMatchObject({ verified: true, source: { id: 'source:beijing-2026' } });
      expect(title.quote).toContain('俄罗斯国家原子能集团公司');
      expect(title.source.title).toContain('俄罗斯总统普京');
    }
  });

  it('agreements takes several names, kinds, dates, topics and pages', async () => {
    const ids = async (args: Record<string, unknown>) =>
      (await mcp.answer('agreements', args)).agreements.map(({ id }: { id: string }) => id) as string[];
    expect(await ids({ involving: ['росатом', '中国科学院'] })).toEqual(['instrument:cn-ru-2026-05-cas-rosatom-mou']);
    expect(await ids({ kinds: ['TREATY'], from: '2001', to: '2001-07' })).toEqual([treatyOf2001]);
    expect(await ids({ involving: ['Rosatom'], topics: ['农业'] })).toEqual([]);
    const page = await mcp.answer('agreements', { involving: ['Rosatom'], first: 2 });
    expect(page.nextCursor).toBeTruthy();
    const rest = await ids({ involving: ['Rosatom'], first: 2, cursor: page.nextCursor });
    expect([...page.agreements.map(({ id }: { id: string }) => id), ...rest]).toEqual(rosatomAgreements);
    expect((await mcp.answer('agreements', { first: 1 })).agreements[0].involvement).toBeUndefined();
  });

  it('entity tells names, dates, status with reasons, and relations by type', async () => {
    const treaty = await mcp.answer('entity', { entity: '中俄睦邻友好合作条约', lang: ['en'], asOf: '2026-06-01' });
    expect(treaty).toMatchObject({ id: treatyOf2001, type: 'TREATY', kind: 'TREATY', date: '2001-07-16', dateOf: 'SIGNED', draft: false });
    expect(treaty.names[0]).toEqual({ value: '中俄睦邻友好合作条约', lang: 'zh', kind: 'OFFICIAL' });
    expect(treaty.status).toMatchObject({ value: 'SIGNED', asOf: '2026-06-01' });
    expect(treaty.status.because[0].evidence[0].verified).toBe(true);
    const extended = treaty.relations.find(({ type }: { type: string }) => type === 'EXTENDS');
    expect(extended).toMatchObject({ direction: 'IN', reads: 'is extended by', count: 1 });
    expect(extended.relations[0]).toMatchObject({
      locator: '第二十五条',
      from: { id: 'instrument:cn-ru-2026-05-deepening-statement' },
      to: { id: treatyOf2001 },
      other: { id: 'instrument:cn-ru-2026-05-deepening-statement', type: 'AGREEMENT' },
    });
    expect(extended.relations[0].evidence[0].quote).toContain('第二十五条');
  });

  it('entity tells of an institution what it is, and of an event when it was', async () => {
    expect(await mcp.answer('entity', { entity: 'Rosatom' })).toMatchObject({ kind: 'STATE_CORPORATION' });
    const visit = await mcp.answer('entity', { entity: 'event:cn-ru-2026-05-state-visit' });
    expect(visit).toMatchObject({ kind: 'STATE_VISIT', startedOn: '2026-05-19', endedOn: '2026-05-20' });
  });

  it('entity gives all relations, page by page, and says how many there are of each type', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    let counted = 0;
    do {
      const page = await mcp.answer('entity', { entity: 'country:cn', first: 25, ...(cursor && { cursor }) });
      counted = page.relations.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
      for (const { relations } of page.relations) seen.push(...relations.map(({ id }: { id: string }) => id));
      cursor = page.nextCursor;
    } while (cursor && seen.length < 1_000);
    expect(counted).toBeGreaterThan(25);
    expect(new Set(seen).size).toBe(counted);
    expect(seen).toHaveLength(counted);
  });

  it('neighborhood shows what stands around, by identifier or name', async () => {
    const { nodes, relations, truncated } = await mcp.answer('neighborhood', { entities: ['Rosatom', 'institution:tsinghua-university'] });
    const ids = nodes.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining([...rosatomAgreements, 'institution:tsinghua-university', 'country:ru']));
    for (const { from, to } of relations) expect(ids).toEqual(expect.arrayContaining([from.id, to.id]));
    expect(truncated).toBe(false);
    const few = await mcp.answer('neighborhood', { entities: ['Rosatom'], relationTypes: ['PARTY_TO'], limit: 3 });
    expect(few).toMatchObject({ truncated: true, nodes: { length: 3 } });
    expect(few.omittedAtLeast).toBeGreaterThan(0);
  });

  it('paths leads from one to the other, each step with its quote', async () => {
    const { paths, avoided } = await mcp.answer('paths', { from: 'Rosatom', to: '中国科学院' });
    expect(paths).toHaveLength(1);
    expect(paths[0].nodes.map(({ id }: { id: string }) => id)).toEqual([
      'institution:rosatom',
      'instrument:cn-ru-2026-05-cas-rosatom-mou',
      'institution:chinese-academy-of-sciences',
    ]);
    expect(paths[0].relations).toHaveLength(2);
    for (const { evidence } of paths[0].relations) expect(evidence[0]).toMatchObject({ verified: true });
    expect(avoided.relationTypes).toContain('OF_COUNTRY');
  });

  it('gives no relation without the words that prove it, or why it stands without', async () => {
    const answers = await Promise.all([
      mcp.answer('agreements', { first: 40 }),
      mcp.answer('entity', { entity: 'country:cn', first: 60 }),
      mcp.answer('entity', { entity: treatyOf2001 }),
      mcp.answer('neighborhood', { entities: ['country:ru'], depth: 1, limit: 60 }),
      mcp.answer('paths', { from: 'Rosatom', to: '中国科学院' }),
    ]);
    const relations = answers.flatMap(relationsIn);
    expect(relations.length).toBeGreaterThan(150);
    expect(relations.filter(({ evidence, asserted }) => evidence.length === 0 && !asserted)).toEqual([]);
    const passages = relations.flatMap(({ evidence }) => evidence);
    expect(passages.filter(({ quote, verified, source }) => !quote || verified !== true || !source.id || !source.title)).toEqual([]);
  });

  it.each([
    ['search', { text: 'x', words: 'y' }, 'Unrecognized key: "words"'],
    ['search', {}, 'at text'],
    ['search', { text: '  ' }, 'at text'],
    ['search', { text: 'x', first: 51 }, 'at first'],
    ['search', { text: 'x', types: ['BODY'] }, 'at types'],
    ['search', { text: 'x', lang: [] }, 'at lang'],
    ['search', { text: 'x', lang: ['_'] }, 'expected a language tag'],
    ['entity', { entity: 'country:cn', first: 0 }, 'at first'],
    ['agreements', { involving: [] }, 'at involving'],
    ['agreements', { from: 'May 2026' }, 'expected a date such as 2026'],
    ['agreements', { from: '2026-13' }, 'BAD_USER_INPUT: PartialDate: expected a date that exists'],
    ['agreements', { cursor: 'x' }, 'CURSOR_INVALID'],
    ['neighborhood', { entities: ['country:cn'], depth: 4 }, 'at depth'],
    ['paths', { from: 'country:cn' }, 'at to'],
  ])('refuses arguments of %s that do not fit: %j', async (tool, args, message) => {
    expect(await mcp.failure(tool, args)).toContain(message);
  });

  it.each([
    ['entity', { entity: 'Rosatomm' }],
    ['agreements', { involving: ['Rosatomm'] }],
    ['neighborhood', { entities: ['country:cn', 'Rosatomm'] }],
    ['paths', { from: 'country:cn', to: 'Rosatomm' }],
  ])('%s says of an unknown name which one may be meant', async (tool, args) => {
    const text = await mcp.failure(tool, args);
    expect(text).toMatch(/^NOT_FOUND: .*"Rosatomm"/);
    expect(text).toContain('\n- institution:rosatom (INSTITUTION) ');
    expect(text).toContain('call again with its identifier');
  });

  it.each([
    ['entity', { entity: 'institution:nowhere' }],
    ['agreements', { involving: ['institution:nowhere'] }],
    ['neighborhood', { entities: ['institution:nowhere'] }],
    ['paths', { from: 'institution:nowhere', to: 'country:cn' }],
    ['entity', { entity: '复旦大学' }],
  ])('%s says of what is nowhere where to look: %j', async (tool, args) => {
    const text = await mcp.failure(tool, args);
    expect(text).toMatch(/^NOT_FOUND: /);
    expect(text).toContain('Look for it with the tool `search`');
  });

  it('refuses an answer that is too long, and says what to do', async () => {
    const text = await mcp.failure('neighborhood', { entities: ['country:cn', 'event:cn-ru-2026-05-state-visit'], limit: 100, depth: 2 });
    expect(text).toMatch(/^QUERY_TOO_COMPLEX: The answer has \d+ characters; at most 60000 are given\.\nAsk for less/);
  });

  it('answers each of many calls at once with its own answer, also where some are wrong', async () => {
    const names = ['Rosatom', 'nobody at all', '中国科学院', 'institution:nowhere', '清华大学'];
    const results = await Promise.all(names.map((entity) => mcp.client.callTool({ name: 'entity', arguments: { entity, first: 1 } })));
    const told = results.map(({ isError, structuredContent }) => (isError ? 'error' : (structuredContent as { id: string }).id));
    expect(told).toEqual([
      'institution:rosatom',
      'error',
      'institution:chinese-academy-of-sciences',
      'error',
      'institution:tsinghua-university',
    ]);
  });

  it('writes nothing but the build to standard error where nothing is wrong', () => {
    expect(mcp.log().replace('Building Accord …\n', '')).toBe('');
  });
});

interface FoundRelation {
  readonly evidence: { quote: string; verified: boolean; source: { id: string; title: string } }[];
  readonly asserted?: string;
}

/** Whatever in an answer has an identifier of a relation. */
function relationsIn(value: unknown): FoundRelation[] {
  if (Array.isArray(value)) return value.flatMap(relationsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value && String(value.id).startsWith('relation:') ? [{ evidence: [], ...value } as FoundRelation] : [];
  return [...own, ...Object.values(value).flatMap(relationsIn)];
}
