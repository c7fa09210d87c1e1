import type { Page } from 'playwright-core';

/** A view of the explorer to be taken as a picture. */
export interface ExplorerPicture {
  readonly name: string;
  readonly address: string;
  readonly width?: number;
  readonly height?: number;
  readonly isDark?: boolean;
  /** What is done on the page first. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const rosatom = 'institution:rosatom';
const treaty = 'instrument:cn-ru-2001-07-16-good-neighborliness';
const phone = { width: 360, height: 740 };

export const explorerPictures: readonly ExplorerPicture[] = [
  { name: 'start-en', address: '/?lang=en' },
  { name: 'start-zh', address: '/?lang=zh' },
  { name: 'start-ru', address: '/?lang=ru' },
  { name: 'suggestions-ru', address: '/?lang=ru', prepare: search('с Роспатентом') },
  { name: 'neighborhood-en', address: '/?lang=en', prepare: openFirst('treaty of 2001') },
  { name: 'neighborhood-zh-dark', address: '/?lang=zh', isDark: true, prepare: openFirst('中国') },
  {
    name: 'evidence-en',
    address: `/?page=graph&at=${rosatom}&open=${rosatom}~PARTY_TO~OUT~3&show=relation:party-to.rosatom.cn-ru-2026-05-fusion-mou&lang=en`,
  },
  { name: 'source-zh', address: `/?page=graph&at=${treaty}&show=${treaty}&passage=passage:beijing-2026.deepening-extension&lang=zh` },
  { name: 'path-ru', address: `/?page=paths&from=${rosatom}&to=institution:ru-ministry-of-economic-development&lang=ru` },
  { name: 'table-zh', address: '/?page=table&lang=zh' },
  { name: 'table-en-dark', address: '/?page=table&years=2026~2026&words=cooperation&lang=en', isDark: true },
  { name: 'answer-ru', address: `/?page=answer&ask=${encodeURIComponent('с кем у Росатома соглашения')}&lang=ru` },
  { name: 'phone-start-zh', address: '/?lang=zh', ...phone },
  { name: 'phone-graph-ru', address: '/?lang=ru', ...phone, prepare: openFirst('Росатом') },
  { name: 'phone-table-en', address: '/?page=table&lang=en', ...phone },
  { name: 'missing-en', address: '/entity/institution:nobody?lang=en' },
];

function search(text: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator('.search-input').first().fill(text);
    await page.locator('[role=option]:not(option)').first().waitFor();
  };
}

function openFirst(text: string): (page: Page) => Promise<void> {
  return async (page) => {
    await search(text)(page);
    await page.waitForLoadState('networkidle');
    await page.locator('[role=option]:not(option)').first().click();
    await page.locator('.panel h2').waitFor();
    await page.locator('.canvas canvas').waitFor();
  };
}
