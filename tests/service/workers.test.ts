import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ask, startAccord, type AccordProcess } from '../support/accord-process';
import { renewNeo4j } from '../support/empty-neo4j';
import { describeOnNeo4j } from '../support/engines';
import { sharedNeo4j } from '../support/shared-neo4j';

const rosatom = '{ agreements(involving: "Rosatom") { totalCount } }';
const answer = { data: { agreements: { totalCount: 3 } } };

describeOnNeo4j('Two workers', (engine) => {
  let accord: AccordProcess;
  beforeAll(async () => {
    await renewNeo4j(engine());
    const { uri, username, password } = await sharedNeo4j();
    accord = await startAccord({
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
      CORPUS: 'beijing-2026',
      WORKERS: '2',
      LOG_LEVEL: 'info',
    });
    await accord.ready();
  }, 120_000);
  afterAll(() => {
    accord?.child.kill('SIGKILL');
  });

  const lines = (): Record<string, unknown>[] =>
    accord
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const readyPids = () => lines().flatMap(({ msg, workerPid }) => (msg === 'a worker is ready' ? [workerPid as number] : []));
  const counted = async (): Promise<number> => {
    const text = await (await fetch(`${accord.url}/metrics`)).text();
    return Number(/^accord_requests_total\{[^}]*outcome="ok"[^}]*\} (\d+)/m.exec(text)?.[1] ?? 0);
  };

  it('load the corpus once, answer both, and say in the log which one did', async () => {
    expect(accord.output()).toMatch(/corpus beijing-2026: loaded\)[^]*Workers {6}2/);
    for (let n = 0; n < 20; n += 1) expect(await ask(accord.url, rosatom)).toEqual(answer);
    const workers = lines().flatMap(({ msg, worker }) => (msg === 'request' ? [worker] : []));
    expect(new Set(workers)).toEqual(new Set([1, 2]));
    expect((await fetch(`${accord.url}/ready`)).status).toBe(200);
  }, 30_000);

  it('have numbers that are added up, whichever is asked for them', async () => {
    const before = await counted();
    for (let n = 0; n < 12; n += 1) await ask(accord.url, rosatom);
    for (let n = 0; n < 4; n += 1) expect(await counted()).toBe(before + 12);
  }, 30_000);

  it('go on when one is killed, and it comes back', async () => {
    const [victim = 0] = readyPids();
    const starts = readyPids().length;
    let over = false;
    const answers: unknown[] = [];
    const asking = (async () => {
      while (!over) answers.push(await ask(accord.url, rosatom).catch(() => 'broken off'));
    })();
    process.kill(victim, 'SIGKILL');
    while (readyPids().length === starts) await wait(50);
    await wait(200);
    over = true;
    await asking;
    // What was on its way to the one that was killed is broken off, also what was handed to it before its end was known.
    expect(answers.filter((each) => each === 'broken off').length).toBeLessThanOrEqual(5);
    expect(answers.filter((each) => each !== 'broken off')).toEqual(answers.filter((each) => each !== 'broken off').map(() => answer));
    expect(lines()).toContainEqual(expect.objectContaining({ signal: 'SIGKILL', msg: 'a worker died; starting it again' }));
  }, 60_000);

  it('all end on SIGTERM, also where a supervisor sends it to each', async () => {
    const pids = readyPids().slice(-2);
    const late = ask(accord.url, rosatom);
    for (const pid of pids) process.kill(pid, 'SIGTERM');
    expect(await late).toEqual(answer);
    accord.child.kill('SIGTERM');
    expect(await accord.ended).toBe(0);
    for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow();
  }, 30_000);

  it('that cannot listen are given up, with the reason', async () => {
    const { uri, username, password } = await sharedNeo4j();
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const PORT = String((taken.address() as AddressInfo).port);
    const failing = await startAccord({ NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, WORKERS: '2', PORT });
    expect(await failing.ended).toBe(1);
    expect(failing.output()).toContain(`PORT is ${PORT}, which another process uses`);
    expect(failing.output()).toContain('giving up');
    taken.close();
  }, 60_000);
});

describe('WORKERS', () => {
  it.each([
    ['2', 'WORKERS is "2"; expected 1 on the embedded database, which one process alone can hold.'],
    ...['0', '-1', '1.5', 'many', '1000'].map((value) => [value, `WORKERS is "${value}"; expected a whole number from 1 to 64.`]),
  ] as [string, string][])('of %s is refused on the embedded database, and the message says what it may be', async (value, message) => {
    const accord = await startAccord({ DATA_DIR: mkdtempSync(join(tmpdir(), 'accord-test-')), WORKERS: value });
    expect(await accord.ended).toBe(1);
    expect(accord.output()).toContain(message);
  });
});
