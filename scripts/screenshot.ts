/** Writes docs/images/graphiql.png: starts the service on an empty store, opens GraphiQL and runs the first example. `npm run screenshot` */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { packageRoot } from '../src/package-root';
import { freePort } from '../tests/support/free-port';
import { openBrowser, openPage } from '../tests/support/server-browser';

const picture = join(packageRoot, 'docs', 'images', 'graphiql.png');

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'accord-screenshot-'));
  const port = await freePort();
  const service = startService(port, folder);
  try {
    await untilReady(port, service);
    await takePicture(`http://127.0.0.1:${port}`);
    console.log(picture);
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

async function takePicture(origin: string): Promise<void> {
  const browser = await openBrowser();
  try {
    const { page } = await openPage(browser, origin);
    await page.goto(`${origin}/graphql`);
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.graphiql-response').getByText('"quote"').first().waitFor();
    await page.mouse.move(0, 0);
    await delay(500);
    mkdirSync(join(picture, '..'), { recursive: true });
    await page.screenshot({ path: picture });
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
