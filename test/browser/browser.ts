import { afterAll, afterEach, beforeAll, jest } from '@jest/globals';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { startApp, type App } from './server';

const args = [
  '--no-sandbox', '--headless', '--disable-dev-shm-usage', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** One application and one browser for a file of tests; every page is opened in a context of its own and closed after its test. */
export function inBrowser() {
  let app: App;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const kept: BrowserContext[] = [];
  jest.setTimeout(60_000);

  beforeAll(async () => {
    // Playwright gives every launch a fresh user-data-dir and removes it.
    [app, browser] = await Promise.all([startApp(), chromium.launch({ executablePath: process.env['CHROMIUM']!, args })]);
  }, 120_000);
  afterEach(async () => {
    const opened = contexts.splice(0);
    // A request still on its way through a test's own route must not fail the next test.
    await Promise.all(opened.flatMap((context) => context.pages()).map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
    await Promise.all(opened.map((context) => context.close()));
  });
  afterAll(async () => {
    await Promise.all(kept.map((context) => context.close()));
    await browser?.close();
    await app?.stop();
  });

  return {
    beforeCorrections: () => app.beforeCorrections,
    /** A page that stays open from test to test, as somebody’s own does. */
    async keep(path: string, prepare: (page: Page) => void = () => undefined): Promise<Page> {
      const context = await browser.newContext({ baseURL: app.url, viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
      context.setDefaultTimeout(15_000);
      kept.push(context);
      const page = await context.newPage();
      prepare(page);
      await page.goto(path);
      return page;
    },
    /** A page at a path of the application, at 1280 by 900 with reduced motion unless asked otherwise. */
    async open(path: string, options: BrowserContextOptions = {}, prepare: (page: Page) => Promise<unknown> = async () => undefined): Promise<Page> {
      const context = await browser.newContext({ baseURL: app.url, viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
      context.setDefaultTimeout(15_000);
      contexts.push(context);
      const page = await context.newPage();
      await prepare(page);
      await page.goto(path);
      return page;
    },
  };
}

/** Goes to an address as a link within the page does: the application, and what it knows already, is not loaded again. */
export const goWithin = (page: Page, path: string): Promise<unknown> => page.evaluate(`history.pushState({}, '', ${JSON.stringify(path)})`);

/** What a download wrote, without its byte-order mark. */
export async function downloaded(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8').replace(/^\uFEFF/, '') };
}

/** The query of the address the page stands at. */
export const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
