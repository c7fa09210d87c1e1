import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Engine, Row } from '../../src/store/engine';
import { openEmbeddedEngine } from '../../src/store/embedded-engine';
import { errorOf } from '../support/error-of';

describe('A folder with a graph', () => {
  let parent: string;
  let folder: string;
  const engines: Engine[] = [];

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'accord-folder-'));
    folder = join(parent, 'not', 'there', 'yet');
  });
  afterEach(async () => {
    await Promise.all(engines.splice(0).map((engine) => engine.close()));
    rmSync(parent, { recursive: true, force: true });
  });

  async function open(): Promise<Engine> {
    const engine = await openEmbeddedEngine({ folder, limits: { runningStatements: 8, timeoutMs: 10_000 } });
    engines.push(engine);
    return engine;
  }

  it('is made where there is none, and keeps what was written', async () => {
    const first = await open();
    await first.setUp('CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE');
    await first.write((transaction) => transaction.run('CREATE (n:Entity {id: $id, name: $name})', { id: 'a', name: '𠮷' }));
    await first.close();
    const second = await open();
    expect(await read(second, 'MATCH (n:Entity) RETURN n {.*} AS n')).toEqual([{ n: { id: 'a', name: '𠮷' } }]);
    // The constraint was kept too.
    await expect(second.write((transaction) => transaction.run('CREATE (n:Entity {id: $id})', { id: 'a' }))).rejects.toThrow(/UNIQUE/);
  });

  it('keeps what was flushed and what was not when the engine is not closed', async () => {
    const child = startChild('write', folder);
    const told = await lastNumberOf(child, 120);
    const [row] = await read(
      await open(),
      'MATCH (n:Half) WITH n.id AS id, count(n) AS halves RETURN count(id) AS whole, max(id) AS last, min(halves) AS least',
    );
    expect(row).toMatchObject({ least: 2, whole: row?.['last'] });
    expect(row?.['last']).toBeGreaterThanOrEqual(told);
  });

  it('is held by one process: a second is told which folder it is and what to do', async () => {
    await open();
    const message = (await linesOf(startChild('open', folder))).join('\n');
    expect(message).toContain('StoreError');
    expect(message).toContain(folder);
    expect(message).toMatch(/another process holds it.*DATA_DIR/);
  });

  it('can be opened again at once while a read that nobody waits for goes on', async () => {
    const first = await open();
    const long = 'UNWIND range(1, 1000) AS a UNWIND range(1, 3000) AS b WITH a + b AS c WHERE c = -1 RETURN count(c) AS c';
    const whole = await timeOf(() => read(first, long));
    await errorOf(first.reader({ timeoutMs: 1 }).read(long, {}));
    const reopening = await timeOf(async () => {
      await first.close();
      await open();
    });
    // Who waited for the read would take that long, and the reopening itself on top.
    expect(reopening).toBeLessThan(whole);
  });

  it('that is a file is refused with its name', async () => {
    folder = join(parent, 'file');
    writeFileSync(folder, 'text');
    expect(await errorOf(open())).toMatchObject({
      name: 'StoreError',
      message: expect.stringContaining(`"${folder}" cannot be opened: it is not a folder`),
    });
  });

  it('with a file of something else is refused and left as it is', async () => {
    folder = parent;
    writeFileSync(join(parent, 'graph.grafeo'), 'something else');
    expect(await errorOf(open())).toMatchObject({ name: 'StoreError', message: expect.stringContaining('not a Grafeo database') });
  });
});

function read(engine: Engine, text: string): Promise<Row[]> {
  return engine.reader().read(text, {});
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = Date.now();
  await work();
  return Date.now() - startedAt;
}

function startChild(command: 'open' | 'write', folder: string): ChildProcess {
  const script = join(__dirname, '..', 'support', 'embedded-child.ts');
  return spawn(process.execPath, ['--import', 'tsx', script, command, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Kills the process, without warning, once it has told `enough` numbers; returns the last that it told. */
async function lastNumberOf(child: ChildProcess, enough: number): Promise<number> {
  let last = 0;
  const lines = createInterface({ input: child.stdout! });
  lines.on('line', (line) => {
    last = Number(line);
    if (last === enough) child.kill('SIGKILL');
  });
  await once(lines, 'close');
  return last;
}

async function linesOf(child: ChildProcess): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout! })) lines.push(line);
  return lines;
}
