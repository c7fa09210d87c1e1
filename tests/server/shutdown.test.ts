import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import pino from 'pino';
import { stopOnSignals } from '../../src/server/shutdown';

const log = pino({ level: 'silent' });

/** A process that notes with which code it would have ended. */
function fakeProcess() {
  const listeners = new Map<string, (signal: NodeJS.Signals) => void>();
  const exits: number[] = [];
  return {
    exits,
    on: (signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void) => listeners.set(signal, listener),
    exit: (code: number) => void exits.push(code),
    signal: (name: NodeJS.Signals) => listeners.get(name)!(name),
  };
}

const settle = () => new Promise((done) => setTimeout(done, 20));

describe('a signal', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('%s closes, then ends with 0', async (name) => {
    const host = fakeProcess();
    const closed: string[] = [];
    stopOnSignals(async () => void closed.push('closed'), log, 1_000, host);
    host.signal(name);
    expect([closed, host.exits]).toEqual([['closed'], []]);
    await settle();
    expect(host.exits).toEqual([0]);
  });

  it('ends with 1 where closing fails', async () => {
    const host = fakeProcess();
    stopOnSignals(() => Promise.reject(new Error('no')), log, 1_000, host);
    host.signal('SIGTERM');
    await settle();
    expect(host.exits).toEqual([1]);
  });

  it('ends with 1 where closing takes too long', async () => {
    const host = fakeProcess();
    stopOnSignals(() => new Promise(() => undefined), log, 10, host);
    host.signal('SIGTERM');
    await settle();
    expect(host.exits).toEqual([1]);
  });

  it('that comes second ends at once', () => {
    const host = fakeProcess();
    let closes = 0;
    stopOnSignals(() => ((closes += 1), new Promise(() => undefined)), log, 30, host);
    host.signal('SIGTERM');
    host.signal('SIGINT');
    expect([host.exits, closes]).toEqual([[130], 1]);
  });
});

describe('the process', () => {
  let running: ChildProcess;

  async function start(): Promise<string> {
    running = spawn(process.execPath, ['--import', 'tsx', resolve('tests/support/server-process.ts')], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [url] = (await once(createInterface(running.stdout!), 'line')) as [string];
    return url;
  }

  const ask = async (url: string, query: string) =>
    (
      await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })
    ).json();

  afterEach(() => running.kill('SIGKILL'));

  it('answers what is in flight when it is asked to stop, and ends with 0', async () => {
    const url = await start();
    await ask(url, '{ hello }');
    const ended = once(running, 'exit');
    const inFlight = ask(url, '{ waitFor(ms: 500) }');
    await new Promise((done) => setTimeout(done, 150));
    running.kill('SIGTERM');
    await new Promise((done) => setTimeout(done, 100));
    await expect(fetch(url)).rejects.toThrow();
    expect(await inFlight).toEqual({ data: { waitFor: 'done' } });
    expect(await ended).toEqual([0, null]);
  });

  it('ends at once at the second signal', async () => {
    const url = await start();
    const ended = once(running, 'exit');
    const inFlight = ask(url, '{ hang }').catch(() => 'cut off');
    await new Promise((done) => setTimeout(done, 150));
    running.kill('SIGTERM');
    await new Promise((done) => setTimeout(done, 100));
    running.kill('SIGTERM');
    expect(await ended).toEqual([143, null]);
    expect(await inFlight).toBe('cut off');
  });
});
