import { bundle } from '../support/accord-process';
import { fakeService, type FakeService } from '../support/fake-service';
import { startMcp, type McpProcess } from '../support/mcp-process';

/** What a real service does only when something goes wrong. */
describe('accord mcp, asking a service that', () => {
  let answer: unknown;
  let service: FakeService;
  let mcp: McpProcess;
  beforeAll(async () => {
    service = await fakeService(() => answer);
    mcp = await startMcp(bundle(), ['--url', service.url], { LIMIT_TIMEOUT_MS: '300' });
  }, 60_000);
  afterAll(async () => {
    await mcp?.client.close();
    service?.close();
  });

  const entity = { id: 'institution:a', type: 'INSTITUTION', name: 'A' };
  const failed = (...errors: object[]) => ({ data: { entity: null }, errors });

  it('knows a name twice, tells both candidates', async () => {
    answer = { data: { search: [entity, { ...entity, id: 'institution:b' }].map((entity) => ({ method: 'EXACT', entity })) } };
    const text = await mcp.failure('entity', { entity: 'A' });
    expect(text).toBe(
      'AMBIGUOUS: "A" is the name of several entities.\n- institution:a (INSTITUTION) A\n- institution:b (INSTITUTION) A\nCall again with the identifier of the one that is meant.',
    );
  });

  it('has candidates itself, tells them', async () => {
    const extensions = { code: 'AMBIGUOUS', argument: 'involving', candidates: [entity] };
    answer = failed({ message: 'Several are meant.', extensions });
    expect(await mcp.failure('agreements', { involving: ['A'] })).toContain(
      'AMBIGUOUS: Several are meant.\n- institution:a (INSTITUTION) A\n',
    );
  });

  it('answers with two errors, tells the first', async () => {
    const one = { message: 'This takes too long.', extensions: { code: 'TIMEOUT', limit: 1 } };
    const two = { message: 'Something went wrong.', extensions: { code: 'INTERNAL', errorId: '7' } };
    answer = failed(one, two);
    expect(await mcp.failure('entity', { entity: 'country:cn' })).toMatch(/^TIMEOUT: This takes too long\.\nAsk for less/);
    answer = failed(two, one);
    expect(await mcp.failure('entity', { entity: 'country:cn' })).toBe('INTERNAL: Something went wrong.');
  });

  it.each([['<html>'], ['null'], ['{}'], ['[]']])('is none, with %s, says that it cannot be used', async (text) => {
    answer = text;
    expect(await mcp.failure('search', { text: 'A' })).toMatch(/^UNAVAILABLE: The answer, of status 200, is none of GraphQL/);
  });

  it('answers with what does not fit, tells that it is no fault of the call, and logs it', async () => {
    answer = { data: { search: [{ score: 'high' }] } };
    expect(await mcp.failure('search', { text: 'A' })).toMatch(/^INTERNAL: Something went wrong here, not with your call/);
    await mcp.logged('a tool failed');
    answer = { data: { search: [] } };
    expect(await mcp.answer('search', { text: 'A' })).toEqual({ hits: [] });
  });

  it('is silent, gives up', async () => {
    answer = undefined;
    expect(await mcp.failure('search', { text: 'A' })).toMatch(/^TIMEOUT: The operation took longer than 2300 ms/);
  });

  it('is silent, ends the operation when the call is taken back, and answers the next', async () => {
    answer = undefined;
    const requested = service.requested();
    const taken = new AbortController();
    const call = mcp.client.callTool({ name: 'search', arguments: { text: 'A' } }, undefined, { signal: taken.signal });
    const { left } = await requested;
    const before = Date.now();
    taken.abort('no longer wanted');
    await expect(call).rejects.toThrow('no longer wanted');
    await left;
    // Well before the call would have been given up.
    expect(Date.now() - before).toBeLessThan(2_000);
    answer = { data: { search: [] } };
    expect(await mcp.answer('search', { text: 'A' })).toEqual({ hits: [] });
  });
});
