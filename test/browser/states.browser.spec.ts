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
