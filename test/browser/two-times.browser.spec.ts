import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inBrowser, query } from './browser';

const browser = inBrowser();
const focused = (page: Page) => page.locator(':focus').evaluate((one) => `${one.textContent} ${one.getAttribute('aria-label') ?? ''}`);

/** Goes on with the Tab key until the focus says what is looked for: no mouse, no script. */
async function tabTo(page: Page, words: RegExp) {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (words.test(await focused(page))) return;
  }
  throw new Error(`Tab never came to ${words}`);
}

describe('the two times', () => {
  it('are set by keyboard alone, and stand in the address', async () => {
    const page = await browser.open('/camden');
    await page.locator('[data-figure]').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toContain('Skip to the page');
    await tabTo(page, /Stand at another day/);
    await page.keyboard.press('Enter');
    await tabTo(page, /day, /);
    await page.keyboard.type('31032015');
    await tabTo(page, /^Show/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/on=2015-03-31/);
    await page.locator('[data-figure="youngPeople"] .big', { hasText: '529' }).waitFor();
  });

  it('take a moment on a British clock and send it as UTC', async () => {
    const page = await browser.open('/camden');
    await page.getByText('Stand at another day').click();
    await page.getByRole('group', { name: 'As known at' }).getByRole('spinbutton').first().focus();
    await page.keyboard.type('300420150900');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.waitForURL(/knownAt=/);
    expect(query(page)).toEqual({ knownAt: '2015-04-30T08:00:00.000Z' });
    await page.getByText('with only what was known at 09:00 on 30 April 2015', { exact: false }).waitFor();
  });

  it('are carried by the links between pages, and go with “Back to today”', async () => {
    const times = { on: '2015-03-31', knownAt: browser.beforeCorrections() };
    const page = await browser.open(`/camden?${new URLSearchParams(times)}`);
    await page.getByRole('link', { name: 'Organisations' }).click();
    await page.getByRole('link', { name: 'Gorse Court Primary School' }).click();
    await page.getByRole('heading', { name: 'What happened' }).waitFor();
    expect(query(page)).toEqual(times);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Records' }).click();
    await page.getByRole('navigation', { name: 'Records' }).getByRole('link', { name: 'Event log' }).click();
    await page.getByRole('heading', { name: 'Event log' }).waitFor();
    expect(query(page)).toEqual(times);
    await page.getByRole('link', { name: 'Back to today' }).click();
    await page.getByText('You are looking at the past.').waitFor({ state: 'detached' });
    expect(query(page)).toEqual({});
  });

  it('say at the field what is wrong with a value in the address', async () => {
    const page = await browser.open('/camden?on=31-03-2015&knownAt=yesterday');
    await page.locator('.field.wrong', { hasText: 'On' }).first().locator('.err').waitFor();
    await page.locator('.field.wrong', { hasText: 'As known at' }).locator('.err').waitFor();
    expect(await page.locator('[data-figure]').count()).toBe(0);
    await page.getByRole('link', { name: 'Back to today' }).click();
    await page.locator('[data-figure]').first().waitFor();
  });

  it('fetch again when something is recorded, but not where a moment is pinned', async () => {
    const counting = () => {
      const counted = { heard: 0, asked: 0 };
      const prepare = async (page: Page) => {
        page.on('request', (request) => {
          if (request.url().includes('/views/headline?') || request.url().endsWith('/views/headline')) counted.asked += 1;
        });
        await page.route('**/changes', async (route) => {
          counted.heard += 1;
          await route.fulfill({ contentType: 'text/event-stream', body: 'event: position\ndata: {"position":"999"}\n\n' });
        });
      };
      return { counted, prepare };
    };
    const today = counting();
    const live = await browser.open('/camden', {}, today.prepare);
    await live.waitForResponse((response) => response.url().includes('/views/headline') && today.counted.asked >= 2);
    expect(today.counted.heard).toBeGreaterThan(0);

    const then = counting();
    const pinned = await browser.open(`/camden?knownAt=${browser.beforeCorrections()}`, {}, then.prepare);
    await pinned.locator('[data-figure]').first().waitFor();
    expect(then.counted.heard).toBe(0);
  });
});
