import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { found, foundInDark } from './axe';
import { inBrowser } from './browser';

const browser = inBrowser();

const inBoth = async (page: Page) => [...(await found(page)), ...(await foundInDark(page))];

/** What a page looks like only for a moment, and whoever uses a screen reader meets as well. */
describe('axe finds nothing', () => {
  it('in a form with faults and an open list', async () => {
    const page = await browser.open('/camden/record/partnership');
    await page.getByRole('button', { name: 'Record it' }).click();
    const partners = page.getByRole('combobox', { name: 'Partners' });
    await partners.click();
    await page.locator('.menu li').first().click();
    await partners.pressSequentially('museum');
    await page.locator('.menu li').first().waitFor();
    expect(await inBoth(page)).toEqual([]);
  });

  it('in a question that stands before the page', async () => {
    const page = await browser.open('/camden/records/project/project-002');
    await page.getByRole('button', { name: 'Withdraw…' }).click();
    await page.getByRole('dialog').getByRole('heading').waitFor();
    expect(await inBoth(page)).toEqual([]);
  });

  it('in the message after it, in a withdrawn record, and in its list', async () => {
    const page = await browser.open('/camden/records/evidence/evidence-001');
    await page.getByRole('button', { name: 'Withdraw…' }).click();
    await page.locator('#field-why textarea').fill('Entered twice.');
    await page.getByRole('button', { name: 'Withdraw it' }).click();
    await page.locator('.toast').waitFor();
    expect(await inBoth(page)).toEqual([]);
    await page.goto('/camden/records/evidence?state=withdrawn');
    await page.locator('.tbl tbody a').first().waitFor();
    expect(await inBoth(page)).toEqual([]);
  });
});

/** The first page of an installation in which nobody has recorded anything. */
describe('with nothing recorded', () => {
  it('an LCEP is begun in the browser, and its first page says how to go on', async () => {
    const page = await browser.open('/', {}, async (opened) => {
      await opened.route('**/api/lceps', (route) => route.fulfill({ json: { lceps: [] } }), { times: 1 });
    });
    await page.getByRole('heading', { name: 'Begin a partnership' }).waitFor();
    expect(await found(page)).toEqual([]);
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('2 answers need another look').waitFor();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Gŵyl Black Shale’s');
    const short = page.getByRole('textbox', { name: 'Short name' });
    expect(await short.inputValue()).toBe('gwyl-black-shale-s');
    await short.fill('Black Shale');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('expected small letters, digits and hyphens', { exact: false }).first().waitFor();
    await short.fill('black-shale');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.waitForURL(/\/black-shale$/);
    await page.locator('.brand', { hasText: 'Gŵyl Black Shale’s' }).waitFor();
    await page.getByRole('link', { name: 'Import spreadsheets' }).waitFor();
    await page.getByRole('link', { name: 'Add a member' }).click();
    await page.waitForURL(/\/black-shale\/add-member$/);
  });
});

describe('without a line', () => {
  it('a page one has not been to says so and offers another try', async () => {
    const page = await browser.open('/camden/meetings');
    await page.locator('.tbl tbody a').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Projects' }).click();
    await page.getByText('The server could not be reached.', { exact: false }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.tbl tbody a').first().waitFor();
  });
});
