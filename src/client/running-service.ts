import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One process holds an embedded folder; it writes its address there, so that commands that read can ask it. */
const fileName = 'service.json';

export function writeAddress(folder: string, url: string): void {
  writeFileSync(join(folder, fileName), JSON.stringify({ url, pid: process.pid }));
}

export function removeAddress(folder: string): void {
  rmSync(join(folder, fileName), { force: true });
}

/** The address of the service that holds a folder; undefined where none answers there, such as after a kill. */
export async function findRunningService(folder: string): Promise<string | undefined> {
  try {
    const { url } = JSON.parse(readFileSync(join(folder, fileName), 'utf8')) as { url: string };
    const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) });
    return response.ok ? url : undefined;
  } catch {
    return undefined;
  }
}
