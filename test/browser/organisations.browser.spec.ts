import { describe, expect, it } from '@jest/globals';
import { inBrowser, query } from './browser';

const browser = inBrowser();

describe('the organisations', () => {
  it('are found by name and lead to a history', async () => {
    const page = await browser.open('/camden/organisations');
    await page.getByRole('searchbox', { name: 'Search by name' }).fill('gorse c');
    await page.waitForURL(/search=gorse/);
    await page.getByText('1 organisation fits').waitFor();
    expect(await page.locator('.directory th a').allTextContents()).toEqual(['Gorse Court Primary School']);
    await page.getByRole('link', { name: 'Gorse Court Primary School' }).click();
    await page.getByRole('heading', { name: 'Gorse Court Primary School', level: 1 }).waitFor();
  });

  it('keep a name of one long word within a phone', async () => {
    const page = await browser.open('/camden/organisations', { viewport: { width: 360, height: 800 } });
    const name = `Theater${'ohneende'.repeat(12)}`;
    expect((await page.request.post('/api/lceps/camden/commands/record-organisation', { data: { ref: 'long', name, kind: 'cultural', postcode: 'NW1 2DB' } })).status()).toBe(200);
    for (const path of ['/camden/organisations?search=theaterohne', '/camden/map']) {
      await page.goto(path);
      await page.getByText(name).first().waitFor({ state: 'attached' });
      expect([path, await page.locator('html').evaluate((html) => html.scrollWidth)]).toEqual([path, 360]);
    }
    // It was never a member: figures that other tests read stay as they are.
    await page.request.post('/api/lceps/camden/commands/withdraw-organisation', { data: { ref: 'long', why: 'Only tried.' } });
  });

  it('show a correction with what was said before, what is said now, and why', async () => {
    const page = await browser.open('/camden/organisations/school-007?on=2015-03-31');
    const mended = page.locator('.mended').first();
    expect(await mended.locator('del').textContent()).toBe('22 young people');
    expect(await mended.locator('ins').textContent()).toBe('30 young people');
    expect(await mended.textContent()).toContain('Why: “The register was counted again.”');
    expect(await page.locator('aside .same').textContent()).toContain('52young people');
  });

  it('show nothing of a correction before it was known, from its own link', async () => {
    const page = await browser.open('/camden/organisations/school-007?on=2015-03-31');
    await page.getByRole('link', { name: 'See this page as known before' }).click();
    await page.waitForURL(/knownAt=/);
    await page.getByText('44young people').waitFor();
    expect(await page.locator('.mended').count()).toBe(0);
    expect(await page.getByText('22 young people at a session', { exact: false }).count()).toBe(2);
  });

  it('say what became of them, who carries on, and that they were no member yet', async () => {
    const page = await browser.open('/camden/organisations/school-019?on=2014-01-01');
    await page.getByText('it joined on', { exact: false }).waitFor();
    const what = { organisation: 'school-019', what: 'became-another', happenedOn: '2015-09-01', successor: 'school-018' };
    expect((await page.request.post('/api/lceps/camden/commands/record-organisation-change', { data: { ref: 'became', ...what } })).status()).toBe(200);
    const name = await page.getByRole('heading', { level: 1 }).textContent();
    await page.goto('/camden/organisations/school-019?on=2015-10-01');
    await page.getByText('Became another').first().waitFor();
    await page.locator('.stand a', { hasText: /^now / }).click();
    await page.locator('.stand', { hasText: 'Carries on from' }).getByRole('link', { name: name! }).waitFor();
  });

  it('show what was withdrawn struck through, with why', async () => {
    const page = await browser.open('/camden/organisations/school-002');
    const withdrawn = page.locator('.events > li', { hasText: 'Entered twice.' });
    await withdrawn.locator('h3 del').waitFor();
    expect(await withdrawn.locator('.mended').textContent()).toContain('Withdrawn');
  });

  it('show only the kinds one chooses, and the address keeps them', async () => {
    const page = await browser.open('/camden/organisations/school-007?on=2015-03-31');
    await page.getByRole('button', { name: 'Corrections' }).click();
    await page.waitForURL(/show=corrections/);
    await page.getByText('1 thing, newest first', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Meetings' }).click();
    await page.waitForURL(/show=corrections%2Cmeeting/);
    const shown = await page.locator('.events > li .meta .tag').allTextContents();
    expect(new Set(shown)).toEqual(new Set(['Session', 'Meeting']));
    expect(query(page)).toMatchObject({ on: '2015-03-31' });
  });

  it('say so where nobody of that name is known', async () => {
    const page = await browser.open('/camden/organisations/nobody');
    await page.getByRole('alert').getByText('This cannot be shown').waitFor();
  });
});
