import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root';
import { bundle, runAccord } from '../support/accord-process';

const hello = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
};
const search = { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'search', arguments: { text: 'росатом' } } };

describe('accord mcp as a process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-test-'));
  let child: ChildProcess;
  afterEach(() => child?.kill('SIGKILL'));

  it('writes nothing but the protocol to standard output, and answers what came last when its input ends', async () => {
    const ended = start({ LOG_LEVEL: 'trace' });
    child.stdin!.write('this is no message\n');
    for (const message of [hello, search]) child.stdin!.write(`${JSON.stringify(message)}\n`);
    child.stdin!.end();
    const { code, stdout, stderr } = await ended;
    const messages = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: number; result: { structuredContent: { hits: unknown[] } } });
    expect(messages.map(({ id }) => id)).toEqual([1, 2]);
    expect(messages[1]!.result.structuredContent.hits[0]).toMatchObject({ entity: { id: 'institution:rosatom' } });
    expect(stderr).toContain('ready for an assistant');
    expect(stderr).toContain('a message could not be read');
    expect(code).toBe(0);
  }, 30_000);

  it('holds the store alone until it is told to stop, and gives it back', async () => {
    const ended = start();
    child.stdin!.write(`${JSON.stringify(hello)}\n`);
    await new Promise((resolve) => child.stdout!.once('data', resolve));
    const second = runAccord(['mcp'], { DATA_DIR: folder });
    expect(second.stdout).toBe('');
    expect(second.stderr).toContain('another process holds it');
    expect(second.status).toBe(1);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    expect(runAccord(['export'], { DATA_DIR: folder }).status).toBe(0);
  }, 30_000);

  it.each([['localhost:4000'], ['nowhere']])('does not start with --url %s, and says what it may be', (url) => {
    const { status, stderr } = runAccord(['mcp', '--url', url]);
    expect(stderr).toContain(`--url is "${url}"; expected the address of a service, such as http://127.0.0.1:4000.`);
    expect(status).toBe(1);
  });

  /** Resolves with what it has written when it has ended. */
  function start(env: Record<string, string> = {}): Promise<{ code: number | null; stdout: string; stderr: string }> {
    child = spawn(process.execPath, [bundle(), 'mcp'], {
      cwd: packageRoot,
      env: { PATH: process.env['PATH'], DATA_DIR: folder, LOG_LEVEL: 'warn', ...env },
    });
    const written = { stdout: '', stderr: '' };
    child.stdout!.on('data', (chunk: Buffer) => (written.stdout += chunk.toString()));
    child.stderr!.on('data', (chunk: Buffer) => (written.stderr += chunk.toString()));
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...written })));
  }
});
