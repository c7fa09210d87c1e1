import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { packageRoot } from '../../src/package-root';
import type { Listening } from '../../src/server/app';
import type { ExplorerBundle } from '../../src/server/explorer-bundle';
import type { Store } from '../../src/store/store';
import { describeOnEmbedded } from '../support/engines';
import { buildExplorer, serveExplorer } from '../support/explorer-service';
import { generatedGraph } from '../support/generated-graph';
import { serviceWith, shippedService } from '../support/graph-service';
import { noBrowser } from '../support/server-browser';
import { expectOnCanvas, openReader, type Reader, searchBox, suggestion } from './reader';

if (noBrowser) process.stderr.write(`left out: the states of the explorer in a browser, since ${noBrowser}\n`);

const axe = readFileSync(join(packageRoot, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const rosatom = 'institution:rosatom';
const ministry = 'institution:ru-ministry-of-economic-development';
const treaty = 'instrument:cn-ru-2001-07-16-good-neighborliness';

/** A page of each kind, with what must be there before it is looked at, in turn in each language. */
const readable: readonly [lang: string, address: string][] = [
  ['zh', '/?page=start'],
  ['ru', `/?page=graph&at=${rosatom}&open=${rosatom}~PARTY_TO~OUT~3&show=${rosatom}`],
  ['en', `/?page=graph&at=${treaty}&show=${treaty}&passage=passage:beijing-2026.deepening-extension`],
  ['zh', '/?page=table&kinds=TREATY'],
  ['ru', `/?page=paths&from=${rosatom}&to=${ministry}`],
  ['en', `/?page=answer&ask=which%20agreements%20involve%20Rosatom&show=${rosatom}`],
  ['ru', '/?page=answer&ask=no%20such%20question%20at%20all'],
];

(noBrowser ? describe.skip : describe)('The explorer in each of its states', () => {
  let reader: Reader;
  let explorer: ExplorerBundle;
  let service: Listening;
  let store: Store;

  beforeAll(async () => {
    explorer = buildExplorer();
    reader = await openReader();
  }, 60_000);
  afterAll(() => reader?.close());

  const visit = (address: string, walk: (page: Page) => Promise<void>, may?: RegExp) => reader.visit(service.url + address, walk, may);

  describeOnEmbedded('with the corpus that ships', (engine) => {
    beforeAll(async () => {
      store = (await shippedService(engine())).store;
      service = await serveExplorer(store, explorer);
    }, 60_000);
    afterAll(() => service?.close());

    it.each(readable)('is accessible and fits on a phone: axe finds nothing, in %s, at %s', async (lang, address) => {
      await visit(`${address}&lang=${lang}`, async (page) => {
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
        await ready(page);
        // What is closed at first is to be readable too.
        const [kinds] = await page.locator('.kind-filter button').all();
        await kinds?.click();
        await page.evaluate(axe);
        expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.locator('html[data-theme=dark]').waitFor();
        expect(await violations(page, ['color-contrast'])).toEqual([]);
        await page.setViewportSize({ width: 360, height: 740 });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
      });
    });

    it('keeps canvas, years and details apart on a phone, and draws the details up to be read', async () => {
      await visit('/?page=graph&at=country:cn&open=country:cn~PARTY_TO~OUT~20&show=country:cn&lang=en', async (page) => {
        await page.setViewportSize({ width: 360, height: 740 });
        await ready(page);
        const boxOf = async (selector: string) => (await page.locator(selector).boundingBox())!;
        const [canvas, years, panel] = [await boxOf('.canvas'), await boxOf('.timeline'), await boxOf('.panel')];
        expect(canvas.height).toBeGreaterThan(200);
        expect(canvas.y + canvas.height).toBeLessThanOrEqual(years.y);
        expect(years.y + years.height).toBeLessThanOrEqual(panel.y);
        await page.getByRole('button', { name: 'Show more of the details' }).click();
        expect((await boxOf('.panel')).height).toBeGreaterThan(panel.height * 1.5);
        await page.getByRole('button', { name: 'Show less of the details' }).click();
        expect(await boxOf('.panel')).toEqual(panel);
      });
    });

    it('says that the service is away, and goes on when it is back', async () => {
      await visit(
        `/?page=graph&at=${rosatom}&lang=en`,
        async (page) => {
          await expectOnCanvas(page, 1, 0);
          const port = Number(new URL(service.url).port);
          await service.close();
          await page.getByRole('button', { name: 'State Atomic Energy Corporation Rosatom' }).click();
          await page.getByText('The service is away.').waitFor();
          await page.getByText('The service cannot be reached.').first().waitFor();
          service = await serveExplorer(store, explorer, port);
          await page.getByRole('heading', { level: 2, name: 'State Atomic Energy Corporation Rosatom' }).waitFor();
          await page.getByText('The service is away.').waitFor({ state: 'detached' });
        },
        /ERR_CONNECTION_REFUSED/,
      );
    });
  });

  describeOnEmbedded('with a graph that has too much and too little', (engine) => {
    beforeAll(async () => {
      const graph = generatedGraph({ instruments: 2_000, hub: 2_000 });
      const [body] = graph.entities.filter(({ type }) => type === 'INSTITUTION');
      const entities = graph.entities.map((each) => (each === body ? { ...each, formerIds: ['institution:merged'] } : each));
      store = (await serviceWith(engine(), { ...graph, entities })).store;
      service = await serveExplorer(store, explorer);
    }, 60_000);
    afterAll(() => service?.close());

    it('draws 2,000 nodes, and shows a few of each group of a hub at first', async () => {
      await visit('/?page=graph&at=country:hub&open=country:hub~PARTY_TO~OUT~1999&lang=en', async (page) => {
        await page.locator('.canvas[data-nodes="2000"]').waitFor({ timeout: 20_000 });
        await page.getByRole('button', { name: 'Zoom in' }).click();
        await page.getByText('2000 entities on the canvas').waitFor();
        await page.getByText('With more than 400 entities, only the relations that were unfolded are drawn').waitFor();
      });
      await visit('/?lang=en', async (page) => {
        await searchBox(page).fill('Hub');
        await suggestion(page).click();
        await page.getByText('5 of 2000 on the graph').waitFor();
      });
    }, 40_000);

    it('says how many of the instruments the table shows', async () => {
      await visit('/?page=table&lang=en', async (page) => {
        await page.getByText('2000 instruments · 50 shown').waitFor();
        await page.getByRole('button', { name: 'Show more' }).click();
        await page.getByText('2000 instruments · 100 shown').waitFor();
      });
      await visit('/?page=table&of=screen&at=country:hub&open=country:hub~PARTY_TO~OUT~130&lang=en', async (page) => {
        await page.getByText('The table takes the first 100 of the 130 instruments on the canvas.').waitFor();
      });
    });

    it('says what was merged and what there is not', async () => {
      await visit('/entity/institution:merged', async (page) => {
        await page.getByText('institution:merged was merged into Body 0.').first().waitFor();
        await page.getByRole('heading', { level: 2, name: 'Body 0' }).waitFor();
        await page.locator('.rail [aria-current=true]').getByText('Body 0').waitFor();
      });
      await visit('/entity/institution:nobody', async (page) => {
        await page.getByText('There is nothing named institution:nobody').first().waitFor();
      });
    });

    it('says where a name is missing in the language', async () => {
      await visit('/entity/country:hub?lang=zh', async (page) => {
        await page.getByRole('heading', { level: 2, name: 'Hub' }).waitFor();
        await page.getByText('没有这种语言的名称。').waitFor();
      });
    });
  });
});

async function ready(page: Page): Promise<void> {
  const something: Locator = page
    .locator('.counts li, .panel h2, .source mark, .instruments tbody tr, .steps .passage, .answer-text')
    .first();
  await something.waitFor();
}

/** What axe finds by rules or by tags of rules. */
async function violations(page: Page, runOnly: readonly string[]): Promise<unknown[]> {
  const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
    `axe.run({ runOnly: ${JSON.stringify(runOnly)} })`,
  );
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
