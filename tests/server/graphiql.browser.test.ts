import type { Browser } from 'playwright-core';
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

  it('shows the examples as tabs, runs them, and asks nobody else for anything', async () => {
    const { page, elsewhere, complaints } = await openPage(browser, service.url);
    await page.goto(`${service.url}/graphql`);
    const run = page.locator('.graphiql-execute-button');
    const answer = page.locator('.graphiql-response');
    await run.waitFor();
    expect(await page.locator('[role=tab]').allInnerTexts()).toEqual(['Greeting', 'PersonById']);

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
