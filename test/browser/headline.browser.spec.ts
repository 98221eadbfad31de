import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { downloaded, inBrowser, query } from './browser';

const browser = inBrowser();
const figure = (page: Page, name: string) => page.locator(`[data-figure="${name}"]`);
const value = (page: Page, name: string) => figure(page, name).locator('.big').textContent();

describe('the headline page', () => {
  it('shows the figures of a day as known today', async () => {
    const page = await browser.open('/camden?on=2015-03-31');
    expect(await value(page, 'youngPeople')).toBe('529');
    expect(await value(page, 'projectsDelivered')).toBe('16');
    expect(await page.locator('[data-figure]').count()).toBe(11);
    await page.getByText('You are looking at the past.').waitFor();
  });

  it('shows the figures of the same day as known before the corrections', async () => {
    const page = await browser.open(`/camden?on=2015-03-31&knownAt=${browser.beforeCorrections()}`);
    expect(await value(page, 'youngPeople')).toBe('550');
    expect(await value(page, 'culturalOrganisationsInPartnerships')).toBe('11');
  });

  it('opens a figure down to rows that add up to it and lead to their events', async () => {
    const page = await browser.open('/camden?on=2015-03-31');
    const young = figure(page, 'youngPeople');
    await young.getByRole('button', { name: 'What is this made of?' }).click();
    await young.locator('tfoot .n').waitFor();
    expect(query(page)).toMatchObject({ figure: 'youngPeople', on: '2015-03-31' });
    for (const more = young.getByRole('button', { name: 'Show more rows' }); await more.isVisible(); ) {
      const before = await young.locator('tbody tr').count();
      await more.click();
      await young.locator('tbody tr').nth(before).waitFor();
    }
    const amounts = await young.locator('.made tbody .n').allTextContents();
    expect(amounts.reduce((sum, each) => sum + Number(each), 0)).toBe(529);
    expect(await young.locator('tfoot .n').textContent()).toBe('529');
    await young.getByRole('link', { name: /^Event .* in the log$/ }).first().click();
    await page.getByRole('heading', { name: 'Event log' }).waitFor();
    expect(query(page)).toMatchObject({ on: '2015-03-31', event: expect.stringMatching(/^\d+$/) });
    await page.locator('tr.open').waitFor();
  });

  it('gives each chart as a table and as CSV', async () => {
    const page = await browser.open('/camden?on=2015-03-31');
    const young = figure(page, 'youngPeople');
    await young.getByText('See it as a table').click();
    expect(await young.locator('.as-table tbody tr').last().textContent()).toBe('3 March 2015+14529');
    const file = await downloaded(page, () => young.getByRole('button', { name: 'Download CSV' }).click());
    expect(file.name).toBe('camden-youngPeople-2015-03-31.csv');
    const lines = file.text.trim().split('\r\n');
    expect(lines[0]).toBe('day,total');
    expect(lines.at(-1)).toBe('2015-03-03,529');
  });

  it('says that nothing was counted by a day before everything, and shows no zeros', async () => {
    const page = await browser.open('/camden?on=2010-01-01');
    await page.getByText('No data is not 0', { exact: false }).waitFor();
    expect(await page.locator('[data-figure]').count()).toBe(0);
  });
});
