import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import type { Listening } from '../../src/server/app';
import type { ExplorerBundle } from '../../src/server/explorer-bundle';
import type { Store } from '../../src/store/store';
import { describeOnBothEngines, describeOnEmbedded } from '../support/engines';
import { buildExplorer, serveExplorer } from '../support/explorer-service';
import { shippedService } from '../support/graph-service';
import { noBrowser } from '../support/server-browser';
import { expectOnCanvas, openReader, type Reader, searchBox, suggestion } from './reader';

if (noBrowser) process.stderr.write(`left out: the explorer in a browser, since ${noBrowser}\n`);

const rosatom = 'institution:rosatom';
const ministry = 'institution:ru-ministry-of-economic-development';
const treaty = 'instrument:cn-ru-2001-07-16-good-neighborliness';

(noBrowser ? describe.skip : describe)('The explorer in a browser without network', () => {
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

  describeOnBothEngines('with the corpus that ships', (engine) => {
    beforeAll(async () => {
      store = (await shippedService(engine())).store;
      service = await serveExplorer(store, explorer);
    }, 60_000);
    afterAll(() => service?.close());

    it('leads from a name to its node', async () => {
      await visit('/?lang=ru', (page) =>
        followName(page, 'росатом', 'Государственная корпорация по атомной энергии «Росатом»', '· Росатом'),
      );
    });

    it('shows the words that prove a relation, and marks them in the source among the others', async () => {
      await visit(`/?page=graph&at=${rosatom}&open=${rosatom}~PARTY_TO~OUT~3&show=${rosatom}&lang=en`, async (page) => {
        const wholeTexts: string[] = [];
        page.on('request', (request) => /query SourceText\b/.test(request.postData() ?? '') && wholeTexts.push(request.url()));
        await page.getByRole('button', { name: /^Evidence: Memorandum.*Controlled Nuclear Fusion$/ }).click();
        const quote = page.locator('.relations .passage mark').filter({ hasText: '可控核聚变' });
        await quote.waitFor();
        expect(await page.locator('.relations .passage blockquote').filter({ hasText: '可控核聚变' }).innerText()).toBe(
          '（三）《中华人民共和国科学技术部与俄罗斯国家原子能集团公司关于可控核聚变领域科技合作的谅解备忘录》',
        );
        expect(wholeTexts).toEqual([]);
        await page.locator('.relations .passage').filter({ hasText: '可控核聚变' }).getByRole('button', { name: 'In the source' }).click();
        const dialog = page.getByRole('dialog', { name: 'Source' });
        const current = dialog.locator('mark.current');
        await current.waitFor();
        expect(await current.innerText()).toContain('可控核聚变');
        expect(wholeTexts).toHaveLength(1);
        await dialog.getByText('passages support what is on screen').waitFor();
        await dialog.locator('mark:not(.current)').nth(3).waitFor();
        expect(
          await current.evaluate((mark) => mark.getBoundingClientRect().top > 0 && mark.getBoundingClientRect().bottom < innerHeight),
        ).toBe(true);
        await dialog.getByRole('button', { name: 'Next passage' }).click();
        await dialog.locator('mark.current').filter({ hasNotText: '可控核聚变' }).waitFor();
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
      });
    });

    it('lists the instruments of a kind and a party', async () => {
      await visit(`/?page=table&kinds=MEMORANDUM_OF_UNDERSTANDING&party=${rosatom}&lang=en`, async (page) => {
        const found = page.getByText('3 instruments', { exact: true });
        // A Neo4j on a busy machine may plan its first statements for longer than the service waits.
        const retry = page.getByRole('button', { name: 'Try again' });
        await found.or(retry).first().waitFor();
        if (await retry.isVisible()) await retry.click();
        await found.waitFor();
        await page.getByRole('row').filter({ hasText: 'May 2026' }).nth(2).waitFor();
      });
    }, 40_000);
  });

  describeOnEmbedded('with the corpus that ships, further', (engine) => {
    beforeAll(async () => {
      store = (await shippedService(engine())).store;
      service = await serveExplorer(store, explorer);
    }, 60_000);
    afterAll(() => service?.close());

    it.each([
      ['en', 'Rosaton', 'State Atomic Energy Corporation Rosatom', 'similar spelling'],
      ['ru', 'с Росатомам', 'Государственная корпорация по атомной энергии «Росатом»', 'похожее написание'],
      ['zh', 'qinghua daxue', '清华大学', '读音相同'],
    ])('leads from a name that is not quite right to the right node, in %s', async (lang, typed, found, why) => {
      await visit(`/?lang=${lang}`, (page) => followName(page, typed, found, why));
    });

    it('lists, filters and sorts the instruments', async () => {
      await visit('/?page=table&lang=en', async (page) => {
        await page.getByText('35 instruments').waitFor();
        await page.getByRole('button', { name: 'Kind: any kind' }).click();
        await page.getByRole('checkbox', { name: 'treaty 1' }).check();
        await page.getByText('1 instrument', { exact: true }).waitFor();
        await page.getByRole('checkbox', { name: 'memorandum of understanding 10' }).check();
        await page.getByText('11 instruments', { exact: true }).waitFor();
        await page.keyboard.press('Escape');
        await page.getByLabel('Involves').selectOption({ label: 'State Atomic Energy Corporation Rosatom (3)' });
        await page.getByText('3 instruments', { exact: true }).waitFor();
        await page.getByRole('button', { name: 'Kind: treaty, memorandum of understanding' }).click();
        await page.getByRole('checkbox', { name: 'memorandum of understanding 3' }).waitFor();
        await page.getByRole('button', { name: 'Clear filters' }).click();
        await page.getByRole('button', { name: /^2026: / }).click();
        await page.getByRole('button', { name: 'Title' }).click();
        await page.locator('th[aria-sort=ascending]').waitFor();
        await page.getByLabel('Words of the title').fill('rosatom');
        await page.getByText('3 instruments', { exact: true }).waitFor();
        expect(page.url()).toMatch(/years=2026~2026.*words=rosatom.*order=NAME~ASC/);
        await page.getByLabel('Involves').selectOption({ label: 'Chinese Academy of Sciences (1)' });
        await page.getByText('1 instrument', { exact: true }).waitFor();
      });
    });

    it('unfolds, folds, and takes it back', async () => {
      await visit(`/?page=graph&at=${rosatom}&show=${rosatom}&lang=en`, async (page) => {
        await expectOnCanvas(page, 1, 0);
        await page.getByRole('button', { name: 'is party to: Show 3 on the graph' }).click();
        await expectOnCanvas(page, 4, 3);
        await page.getByRole('button', { name: 'Fold', exact: true }).click();
        await expectOnCanvas(page, 1, 0);
        await page.getByRole('button', { name: 'Undo' }).click();
        await expectOnCanvas(page, 4, 3);
        await page.getByRole('button', { name: 'Remove' }).click();
        await expectOnCanvas(page, 0, 0);
        await page.getByRole('button', { name: 'Undo' }).click();
        await page.getByRole('button', { name: 'Undo' }).click();
        await expectOnCanvas(page, 1, 0);
        await page.getByRole('button', { name: 'Redo' }).click();
        await expectOnCanvas(page, 4, 3);
      });
    });

    it.each([
      ['zh', '俄罗斯国家原子能集团公司', '是缔约方 →'],
      ['ru', 'Государственная корпорация по атомной энергии «Росатом»', 'является стороной →'],
    ])('says under the pointer what a relation is and which way it leads, in %s', async (lang, from, relation) => {
      const memorandum = 'instrument:cn-ru-2026-05-fusion-mou';
      await visit(`/?page=graph&at=${memorandum},${rosatom}&pin=${memorandum}~-90~0,${rosatom}~90~0&lang=${lang}`, async (page) => {
        await expectOnCanvas(page, 2, 1);
        const note = page.locator('.hover-note');
        await hoverUntil(page, '.canvas canvas', note.getByText(relation, { exact: true }));
        const [first, second, third] = await note.locator(':scope > *').allInnerTexts();
        expect([first, second]).toEqual([from, relation]);
        expect(third).toMatch(lang === 'zh' ? /可控核聚变/ : /термоядерн/);
        await page.mouse.move(0, 0);
        await note.waitFor({ state: 'detached' });
      });
    });

    it('says how two are connected, by the words of each step, and what it did not walk', async () => {
      await visit(`/?page=paths&from=${rosatom}&lang=en`, async (page) => {
        await page.getByRole('combobox', { name: 'To' }).fill('минэкономразвития');
        await suggestion(page).click();
        await page.getByText('1 way of 4 steps').waitFor();
        await page.locator('.steps .passage').nth(7).waitFor();
        await page.getByText('Not walked, because it connects everything with everything').waitFor();
        expect(page.url()).toContain(`to=${ministry}`);
        await page.getByRole('button', { name: 'Show on the graph' }).click();
        await expectOnCanvas(page, 5, 4);
      });
    });

    it('answers a question, says how it was understood, and puts the answer on the graph', async () => {
      await visit('/?lang=ru', async (page) => {
        await searchBox(page).fill('с кем у Росатома соглашения');
        await page.keyboard.press('Enter');
        await page.locator('.chips li').nth(2).waitFor();
        await page
          .getByText(/^(Спрошено|Вопрос)/)
          .first()
          .waitFor();
        const link = await page.getByRole('link', { name: 'Открыть как GraphQL' }).getAttribute('href');
        expect(new URL(link!, service.url).searchParams.get('query')).toMatch(/^query /);
        expect(JSON.parse(new URL(link!, service.url).searchParams.get('variables')!)).toMatchObject({ lang: ['ru'] });
        await page.getByRole('button', { name: 'Поместить всё на граф' }).click();
        await page.locator('.canvas[data-nodes="3"]').waitFor();
      });
    });

    it('is found again by its address in a browser that was never here, and by the back button', async () => {
      let shared = '';
      await visit('/?lang=zh', async (page) => {
        await searchBox(page).fill('росатом');
        await suggestion(page).click();
        await expectOnCanvas(page, 5, 4);
        await page.getByRole('checkbox', { name: /国家/ }).uncheck();
        await expectOnCanvas(page, 4, 3);
        shared = page.url().slice(service.url.length);
        await page.goBack();
        await expectOnCanvas(page, 5, 4);
        await page.goBack();
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.goForward();
        await expectOnCanvas(page, 5, 4);
      });
      await visit(shared, async (page) => {
        await expectOnCanvas(page, 4, 3);
        await page.getByRole('heading', { level: 2, name: '俄罗斯国家原子能集团公司' }).waitFor();
      });
    });

    it('speaks the language of the browser, and another when told', async () => {
      await visit(`/entity/${treaty}`, async (page) => {
        await page.getByRole('heading', { level: 2, name: /^Treaty of Good-Neighborliness/ }).waitFor();
        await page.getByRole('combobox', { name: 'Language' }).selectOption('ru');
        await page.getByRole('heading', { level: 2, name: /^Договор о добрососедстве/ }).waitFor();
        await page.getByRole('button', { name: 'Путь отсюда' }).waitFor();
        expect(await page.locator('html').getAttribute('lang')).toBe('ru');
        await page.getByRole('combobox', { name: 'Язык' }).selectOption('zh');
        await page.getByRole('heading', { level: 2, name: /睦邻友好合作条约$/ }).waitFor();
        expect(page.url()).toMatch(/lang=zh$/);
      });
    });

    it('works by the keyboard alone', async () => {
      await visit('/?lang=en', async (page) => {
        await page.locator('.search-input:focus').waitFor();
        await page.keyboard.type('rosatom');
        await suggestion(page).getByText('State Atomic Energy Corporation Rosatom').waitFor();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await expectOnCanvas(page, 5, 4);
        await page.locator('.canvas').focus();
        await page.keyboard.press('ArrowRight');
        const heading = page.getByRole('heading', { level: 2 });
        await heading.filter({ hasNotText: /^State Atomic Energy Corporation Rosatom$/ }).waitFor();
        await page.keyboard.press('Enter');
        await page.locator('.canvas:not([data-nodes="5"])').waitFor();
        await page.keyboard.press('Control+z');
        await expectOnCanvas(page, 5, 4);
        await page.keyboard.press('p');
        await page.getByRole('button', { name: 'Unpin' }).waitFor();
        await page.keyboard.press('Delete');
        await page.locator('.canvas[data-nodes="4"]').waitFor();
        await page.keyboard.press('/');
        expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('combobox');
      });
    });

    it('gives entities and relations an address to cite, with the day of the graph', async () => {
      await visit('/relation/relation:extends.cn-ru-2026-05-deepening-statement.cn-ru-2001-07-16-good-neighborliness', async (page) => {
        await expectOnCanvas(page, 2, 2);
        await page.locator('.passage mark').filter({ hasText: '双方同意根据《中俄睦邻友好合作条约》第二十五条对其予以延期' }).waitFor();
        await page.getByText(/^graph of \d+ \w+ \d{4}$/).waitFor();
        await page.getByRole('link', { name: /\/relation\/relation:extends/ }).waitFor();
      });
    });

    it('takes the view away as a drawing, and in the formats of others', async () => {
      await visit(`/?page=graph&at=${rosatom}&open=${rosatom}~PARTY_TO~OUT~3&lang=en`, async (page) => {
        await expectOnCanvas(page, 4, 3);
        await page.getByRole('button', { name: 'Share and take away' }).click();
        const drawing = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Drawing (SVG)' }).click();
        const svg = readFileSync(await (await drawing).path(), 'utf8');
        expect(svg).toContain('<title>State Atomic Energy Corporation Rosatom</title>');
        expect(svg.match(/<title>is party to<\/title>/g)).toHaveLength(3);
        const picture = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Picture (PNG)' }).click();
        expect(
          readFileSync(await (await picture).path())
            .subarray(1, 4)
            .toString(),
        ).toBe('PNG');
        const csv = await page.getByRole('link', { name: 'Spreadsheet (CSV)' }).getAttribute('href');
        const rows = (await (await fetch(service.url + csv)).text())
          .split('\r\n')
          .filter((line) => /^"?relation:/.test(line.replace('\uFEFF', '')));
        expect(rows).toHaveLength(3);
      });
    });

    it('opens the operation of an answer in GraphiQL, with its variables', async () => {
      await visit(`/?page=answer&ask=${encodeURIComponent('which agreements involve Rosatom')}&lang=en`, async (page) => {
        const address = await page.getByRole('link', { name: 'Open as GraphQL' }).getAttribute('href');
        await page.goto(service.url + address);
        await page.locator('.graphiql-query-editor').getByText('Instruments').first().waitFor();
        const answer = page.locator('.graphiql-response').getByText('"institution:rosatom"').first();
        // GraphiQL reads a while after it shows a text which operation it is; until then it runs none.
        while (!(await answer.isVisible())) {
          await page.locator('.graphiql-execute-button').click();
          await answer.waitFor({ timeout: 300 }).catch(() => undefined);
        }
      });
    }, 30_000);
  });
});

/** Types a name, and follows the first suggestion to what was meant. */
async function followName(page: Page, typed: string, found: string, why: string): Promise<void> {
  await searchBox(page).fill(typed);
  const first = suggestion(page);
  await first.getByText(found, { exact: true }).waitFor();
  expect(await first.innerText()).toContain(why);
  await first.click();
  await page.getByRole('heading', { level: 2, name: found }).waitFor();
  await page.locator('.canvas[data-relations]:not([data-relations="0"])').waitFor();
}

/** Moves the pointer over the middle of something until what is there is told: the canvas looks what it is now and then. */
async function hoverUntil(page: Page, selector: string, told: Locator): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  const [x, y] = [box!.x + box!.width / 2, box!.y + box!.height / 2];
  for (let step = 0; !(await told.isVisible()); step = (step + 1) % 3) {
    await page.mouse.move(x + step, y);
    await page.waitForTimeout(50);
  }
}
