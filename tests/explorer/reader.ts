import type { Locator, Page } from 'playwright-core';
import { openBrowser } from '../support/server-browser';

/** A browser that reads the explorer, and watches whom it asks and what it complains about. */
export interface Reader {
  /** Does something on a page of its own; the page must be content afterwards, but for complaints that it `may` have. */
  visit(url: string, walk: (page: Page) => Promise<void>, may?: RegExp): Promise<void>;
  close(): Promise<void>;
}

export async function openReader(): Promise<Reader> {
  const browser = await openBrowser();
  // In one context, what a page has loaded is at hand for the next. Requests are watched, not routed: routing has no cache.
  const context = await browser.newContext({ viewport: { width: 1_280, height: 800 }, locale: 'en-US' });
  context.setDefaultTimeout(15_000);
  return {
    async visit(url, walk, may = /^$/) {
      const page = await context.newPage();
      const { origin } = new URL(url);
      const elsewhere: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(`${origin}/`) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
      });
      page.on('console', (message) => {
        if (/error|warning/.test(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      try {
        await page.goto(url);
        await walk(page);
        expect({ elsewhere, complaints: complaints.filter((text) => !may.test(text)) }).toEqual({ elsewhere: [], complaints: [] });
      } finally {
        await page.close();
      }
    },
    close: () => browser.close(),
  };
}

export function searchBox(page: Page): Locator {
  return page.locator('.search-input').first();
}

export function suggestion(page: Page): Locator {
  return page.locator('[role=listbox]:not([hidden]) [role=option]').first();
}

/** Waits until so much is drawn. */
export async function expectOnCanvas(page: Page, nodes: number, relations: number): Promise<void> {
  await page.locator(`.canvas[data-nodes="${nodes}"][data-relations="${relations}"]`).waitFor();
}
