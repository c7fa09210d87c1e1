/** Writes docs/images/graphiql.png and docs/explorer/*.png, on a service of its own with the shipped corpus. `npm run screenshot` */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { packageRoot } from '../src/package-root';
import { openBrowser, openPage } from '../tests/support/server-browser';
import { type ExplorerPicture, explorerPictures } from './explorer-pictures';
import { withService } from './with-service';

async function main(): Promise<void> {
  const browser = await openBrowser();
  try {
    await withService(async (origin) => {
      await takeGraphiql(browser, origin);
      for (const picture of explorerPictures) await takeExplorer(browser, origin, picture);
    });
  } finally {
    await browser.close();
  }
}

async function takeGraphiql(browser: Browser, origin: string): Promise<void> {
  const { page } = await openPage(browser, origin);
  await page.goto(`${origin}/graphql`);
  await page.locator('.graphiql-execute-button').click();
  await page.locator('.graphiql-response').getByText('"quote"').first().waitFor();
  await page.mouse.move(0, 0);
  await delay(500);
  await page.screenshot({ path: fileOf('images', 'graphiql') });
  await page.close();
}

async function takeExplorer(
  browser: Browser,
  origin: string,
  { name, address, width, height, isDark, prepare }: ExplorerPicture,
): Promise<void> {
  const { page } = await openPage(browser, origin);
  await page.setViewportSize({ width: width ?? 1_280, height: height ?? 800 });
  await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light', reducedMotion: 'reduce' });
  await page.goto(`${origin}${address}`);
  await page.waitForLoadState('networkidle');
  await prepare?.(page);
  await page.waitForLoadState('networkidle');
  await delay(800);
  await page.screenshot({ path: fileOf('explorer', name) });
  await page.close();
}

function fileOf(folder: string, name: string): string {
  mkdirSync(join(packageRoot, 'docs', folder), { recursive: true });
  const file = join(packageRoot, 'docs', folder, `${name}.png`);
  console.log(file);
  return file;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
