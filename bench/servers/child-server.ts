import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../../tests/support/free-port';

/** A server in a process of its own. */
export interface ChildServer {
  readonly url: string;
  readonly pid: number;
  /** Ends it and waits until it is gone. */
  stop(): Promise<void>;
}

const startWithinMs = 60_000;

/** Runs `node` with some arguments and PORT set, and resolves when `readyPath` answers. */
export async function startChildServer(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  readyPath: string,
): Promise<ChildServer> {
  const port = await freePort();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env, PORT: String(port) },
    // What it says goes to standard error: standard output is the report's.
    stdio: ['ignore', 2, 2],
  });
  const kill = (): void => void child.kill('SIGTERM');
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  await answers(child, url + readyPath);
  return {
    url,
    pid: child.pid!,
    async stop() {
      process.off('exit', kill);
      kill();
      await ended;
    },
  };
}

async function answers(child: ChildProcess, url: string): Promise<void> {
  const giveUpAt = Date.now() + startWithinMs;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} before it answered.`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    if (Date.now() > giveUpAt) throw new Error(`The server did not answer within ${startWithinMs} ms.`);
    await delay(100);
  }
}
