import type { Browser, Page } from 'playwright-core';
import type { Listening } from '../../src/server/app';
import { createTestApp, type TestApp } from '../support/server-app';
import { noBrowser, openBrowser, openPage } from '../support/server-browser';

if (noBrowser) process.stderr.write(`left out: GraphiQL in a browser, since ${noBrowser}\n`);

(noBrowser ? describe.skip : describe)('GraphiQL in a browser without network', () => {
  let browser: Browser;
  let app: TestApp;
  let service: Listening;

  beforeAll(async () => {
    browser = await openBrowser();
    app = createTestApp();
    service = await app.listen();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  it('shows the first examples as tabs, runs them, and asks nobody else for anything', async () => {
    const { page, elsewhere, complaints } = await openPage(browser, service.url);
    await page.goto(`${service.url}/graphql`);
    const run = page.locator('.graphiql-execute-button');
    const answer = page.locator('.graphiql-response');
    await run.waitFor();
    expect(await page.locator('[role=tab]').allInnerTexts()).toEqual(['Greeting', 'PersonById', 'Third', 'Fourth']);

    await page.getByText('# A greeting').waitFor();
    await run.click();
    await answer.getByText('hello Accord').waitFor();

    await page.locator('[role=tab]').nth(1).click();
    await page.getByText('# A person by id').waitFor();
    // GraphiQL reads a while after it shows a text which operation it is; a person takes longer to move the hand.
    await page.waitForTimeout(1_000);
    await run.click();
    await answer.getByText('Анна').waitFor();

    expect(app.lines.map(({ operation }) => operation)).toEqual(expect.arrayContaining(['IntrospectionQuery', 'Greeting', 'PersonById']));
    expect(app.lines.filter(({ codes }) => codes)).toEqual([]);
    expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
    await page.close();
  }, 60_000);

  it('lists all examples, opens the one chosen in a tab with its variables, and keeps it over a reload', async () => {
    const { page, elsewhere, complaints } = await openPage(browser, service.url);
    await page.goto(`${service.url}/graphql`);
    const tabs = page.locator('[role=tab]');
    const chosen = page.locator('[role=tab][aria-selected=true]');
    await page.locator('.graphiql-execute-button').waitFor();
    const list = page.getByRole('navigation', { name: 'Examples' });
    expect(await list.isVisible()).toBe(false);
    await remembered(page, 'Greeting');
    await page.getByRole('button', { name: 'Examples' }).click();
    expect(await list.getByRole('listitem').count()).toBe(6);
    await list.getByRole('link').nth(4).click();
    await page.locator('.graphiql-query-editor').getByText('Nobody').waitFor();
    expect([await tabs.allInnerTexts(), await chosen.innerText(), page.url()]).toEqual([
      ['Greeting', 'PersonById', 'Third', 'Fourth', 'Nobody'],
      'Nobody',
      `${service.url}/graphql`,
    ]);
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.graphiql-response').getByText('"person"').waitFor();

    await remembered(page, 'Nobody');
    await page.reload();
    await page.locator('.graphiql-execute-button').waitFor();
    expect([await tabs.count(), await chosen.innerText()]).toEqual([5, 'Nobody']);

    // What is open already is shown again, not opened twice.
    await page.goto(`${service.url}/graphql?example=02-person`);
    await page.locator('.graphiql-execute-button').waitFor();
    expect([await tabs.count(), await chosen.innerText()]).toEqual([5, 'PersonById']);
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.graphiql-response').getByText('Анна').waitFor();
    expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
    await page.close();
  }, 60_000);

  it('opens an example for who comes by a link the first time', async () => {
    const { page } = await openPage(browser, service.url);
    await page.goto(`${service.url}/graphql?example=02-person`);
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.graphiql-response').getByText('Анна').waitFor();
    expect(await page.locator('[role=tab]').allInnerTexts()).toEqual(['PersonById', 'Greeting', 'Third', 'Fourth']);
    await page.close();
  }, 60_000);

  it('opens a query that a link holds', async () => {
    const { page, elsewhere } = await openPage(browser, service.url);
    await page.goto(`${service.url}/graphql?query=${encodeURIComponent('query FromALink { hello }')}`);
    await page.getByText('FromALink').first().waitFor();
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.graphiql-response').getByText('hello world').waitFor();
    expect(elsewhere).toEqual([]);
    await page.close();
  }, 60_000);

  it('is where the page at / leads', async () => {
    const { page, elsewhere, complaints } = await openPage(browser, service.url);
    await page.goto(service.url);
    await page.locator('a.open').click();
    await page.locator('.graphiql-execute-button').waitFor();
    expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
    await page.close();
  }, 60_000);
});

/** GraphiQL writes down its tabs a moment after they changed. */
async function remembered(page: Page, tab: string): Promise<void> {
  // A function that waits inside the page would be evaluated there, which the page's policy forbids.
  while (!(await page.evaluate<string | null>("localStorage.getItem('graphiql:tabState')"))?.includes(`"title":"${tab}"`)) {
    await page.waitForTimeout(100);
  }
}
