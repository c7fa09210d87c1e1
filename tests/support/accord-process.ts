import { buildSync } from 'esbuild';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root';
import { freePort } from './free-port';

/** The service as a process of its own, as `npm start` runs it. */
export interface AccordProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Resolves with what the process has printed when it says that it is ready. */
  ready(): Promise<string>;
  /** Resolves when the port answers, which is before the store is loaded. */
  listening(): Promise<void>;
  /** Resolves with the exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>;
  output(): string;
}

/** Starts `accord serve` on a free port. */
export async function startAccord(env: Record<string, string>): Promise<AccordProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [bundle(), 'serve'], {
    cwd: packageRoot,
    env: { PATH: process.env['PATH'], PORT: String(port), LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
  const until = async (condition: () => boolean | Promise<boolean>) => {
    while (!(await condition())) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The service ended: ${printed}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return {
    url,
    child,
    ended,
    output: () => printed,
    ready: async () => {
      await until(() => printed.includes('Accord is ready'));
      return printed;
    },
    listening: () =>
      until(() =>
        fetch(`${url}/health`).then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
  };
}

/**
 * The command line as one file, which starts in a third of the time that a loader of TypeScript takes. Made by the first test
 * file of a run that asks for it.
 */
export function bundle(): string {
  const bundled = bundleOfRun();
  if (existsSync(bundled)) return bundled;
  // The other worker may be at it, too.
  const outfile = bundled.replace(/js$/, `${process.pid}.js`);
  buildSync({ entryPoints: [join(packageRoot, 'src', 'main.ts')], outfile, bundle: true, platform: 'node', packages: 'external' });
  renameSync(outfile, bundled);
  return bundled;
}

/** Where it is; the global set-up names the run. */
export function bundleOfRun(): string {
  return join(packageRoot, 'node_modules', '.cache', 'accord-test', `main-${process.env['ACCORD_TEST_RUN']}.js`);
}

/** Answers an operation over HTTP. */
export async function ask(
  url: string,
  query: string,
): Promise<{ data?: Record<string, unknown> | null; errors?: { message: string; extensions: { code: string } }[] }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as never;
}

/** Starts a command, to be killed. */
export function spawnAccord(args: readonly string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [bundle(), ...args], {
    cwd: packageRoot,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a command to its end. */
export function runAccord(
  args: readonly string[],
  env: Record<string, string> = {},
  input: string | Uint8Array = '',
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle(), ...args], {
    cwd: packageRoot,
    env: { PATH: process.env['PATH'], ...env },
    input,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  return { status, stdout, stderr };
}
