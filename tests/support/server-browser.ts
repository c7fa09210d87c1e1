import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

/** Why browser tests are left out here; undefined where they run. In CI they run, and fail without a browser. */
export const noBrowser =
  existsSync(executablePath) || /^(true|1)$/.test(process.env['CI'] ?? '') ? undefined : `there is no ${executablePath}`;

/** Debian's chromium, told to ask nobody anything by itself. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface WatchedPage {
  readonly page: Page;
  /** Addresses elsewhere that the page asked for; none of them was let through. */
  readonly elsewhere: string[];
  /** What the page complained about in its console. */
  readonly complaints: string[];
}

/** A page that can reach `origin` and nothing else. */
export async function openPage(browser: Browser, origin: string): Promise<WatchedPage> {
  const page = await browser.newPage({ viewport: { width: 1_400, height: 900 } });
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  await page.route('**', (route) => {
    const address = route.request().url();
    if (address.startsWith(`${origin}/`) || /^(data|blob):/.test(address)) return route.continue();
    elsewhere.push(address);
    return route.abort();
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, elsewhere, complaints };
}
