import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { packageRoot } from '../src/package-root';
import { freePort } from '../tests/support/free-port';

/** Does something with a service of its own, as `npm start` runs it, on an empty store that it fills with the shipped corpus. */
export async function withService(work: (origin: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'accord-service-'));
  const port = await freePort();
  const service = startService(port, folder);
  try {
    await untilReady(port, service);
    await work(`http://127.0.0.1:${port}`);
  } finally {
    service.kill();
    if (service.exitCode === null) await once(service, 'exit');
    rmSync(folder, { recursive: true });
  }
}

function startService(port: number, folder: string): ChildProcess {
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder, NEO4J_URI: '', CORPUS: '', LOG_LEVEL: 'warn' };
  return spawn(process.execPath, [join(packageRoot, 'bin', 'accord.js'), 'serve'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function untilReady(port: number, service: ChildProcess): Promise<void> {
  while (
    !(await fetch(`http://127.0.0.1:${port}/ready`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (service.exitCode !== null) throw new Error('The service did not start.');
    await delay(200);
  }
}
