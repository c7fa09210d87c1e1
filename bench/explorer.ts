/** Prints how long the first view and an expansion of 50 nodes take in a browser here: `npx tsx bench/explorer.ts` */
import type { Page } from 'playwright-core';
import { openEmbeddedEngine } from '../src/store/embedded-engine';
import { buildExplorer, serveExplorer } from '../tests/support/explorer-service';
import { generatedGraph } from '../tests/support/generated-graph';
import { serviceWith } from '../tests/support/graph-service';
import { openBrowser, openPage } from '../tests/support/server-browser';

const rounds = 7;

async function main(): Promise<void> {
  const engine = await openEmbeddedEngine({ folder: undefined, limits: { runningStatements: 64, timeoutMs: 10_000 } });
  const { store } = await serviceWith(engine, generatedGraph({ instruments: 2_000, hub: 2_000 }));
  const service = await serveExplorer(store, buildExplorer());
  const browser = await openBrowser();
  const measure = async (name: string, unit: string, once: (page: Page) => Promise<number>) => {
    const values: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { page } = await openPage(browser, service.url);
      values.push(await once(page));
      await page.close();
    }
    values.sort((a, b) => a - b);
    console.log(
      `${name.padEnd(52)} median ${values[rounds >> 1]!.toFixed(0)} ${unit}, from ${values[0]!.toFixed(0)} to ${values.at(-1)!.toFixed(0)}`,
    );
  };
  try {
    await measure('first view: the search box takes keys, cold cache', 'ms', (page) => firstView(page, service.url));
    await measure('expansion of 50 nodes: asked, laid out and drawn', 'ms', (page) => expansion(page, service.url));
    for (const nodes of [500, 2_000]) {
      await measure(`moving about in a graph of ${nodes} nodes`, 'frames a second', (page) => frames(page, service.url, nodes));
    }
  } finally {
    await browser.close();
    await service.close();
    await engine.close();
  }
}

/** From the navigation until the box is there and has the focus, by the page's own clock. */
async function firstView(page: Page, origin: string): Promise<number> {
  await page.goto(origin);
  await page.locator('.search-input:focus').waitFor();
  return page.evaluate<number>('performance.now()');
}

/** From the change of the address until the second frame with the new nodes. */
async function expansion(page: Page, origin: string): Promise<number> {
  const address = (count: number) => `/?page=graph&at=country:hub&open=country:hub~PARTY_TO~OUT~${count}&lang=en`;
  await page.goto(origin + address(1));
  await page.locator('.canvas[data-nodes="2"]').waitFor();
  await page.locator('.canvas canvas').waitFor();
  await page.waitForTimeout(1_000);
  return page.evaluate<number>(`new Promise((resolve) => {
    const canvas = document.querySelector('.canvas');
    const start = performance.now();
    new MutationObserver((_, observer) => {
      if (canvas.dataset.nodes !== '52') return;
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
    }).observe(canvas, { attributes: true });
    history.pushState(null, '', ${JSON.stringify(address(51))});
    dispatchEvent(new PopStateEvent('popstate'));
  })`);
}

/** Frames a second while the graph is dragged about for two seconds. */
async function frames(page: Page, origin: string, nodes: number): Promise<number> {
  await page.goto(`${origin}/?page=graph&at=country:hub&open=country:hub~PARTY_TO~OUT~${nodes - 1}&lang=en`);
  await page.locator(`.canvas[data-nodes="${nodes}"]`).waitFor({ timeout: 60_000 });
  await page.waitForTimeout(6_000);
  await page.evaluate('frames = 0; (function count() { frames += 1; requestAnimationFrame(count); })()');
  await page.mouse.move(560, 160);
  await page.mouse.down();
  const start = Date.now();
  for (let step = 0; Date.now() - start < 2_000; step += 1)
    await page.mouse.move(560 + 60 * Math.sin(step / 8), 160 + 40 * Math.cos(step / 8));
  const seconds = (Date.now() - start) / 1_000;
  return (await page.evaluate<number>('frames')) / seconds;
}

void main();
