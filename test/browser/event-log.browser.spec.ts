import { describe, expect, it } from '@jest/globals';
import { downloaded, inBrowser, query } from './browser';

const browser = inBrowser();

describe('the event log', () => {
  it('is filtered, and the address keeps the filter', async () => {
    const page = await browser.open('/camden/log');
    await page.getByLabel('Kind').selectOption({ label: 'Session' });
    await page.getByLabel('Change').selectOption({ label: 'Corrected' });
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByText('3 events shown', { exact: false }).waitFor();
    expect(query(page)).toEqual({ kind: 'participation', change: 'corrected' });
    await page.reload();
    await page.getByText('3 events shown', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByText('50 events shown', { exact: false }).waitFor();
    expect(query(page)).toEqual({});
  });

  it('opens an event in place, with before, now and why', async () => {
    const page = await browser.open('/camden/log?kind=participation&change=corrected');
    await page.locator('tr.ev .what a').last().click();
    await page.waitForURL(/event=\d+/);
    const facts = page.locator('tr.full .facts').first();
    expect(await facts.textContent()).toContain('Said before22 young peopleSays now30 young people');
    expect(await facts.textContent()).toContain('Why“The register was counted again.”');
    expect(await page.locator('tr.full pre').textContent()).toContain('participation.corrected');
    expect(await page.locator('tr.open a').getAttribute('aria-expanded')).toBe('true');
  });

  it('shows an event by its address even where it is not in the list', async () => {
    const page = await browser.open('/camden/log?event=2');
    await page.getByRole('region', { name: 'The event you asked for' }).locator('tr.open').waitFor();
  });

  it('goes on to earlier events', async () => {
    const page = await browser.open('/camden/log');
    await page.getByRole('button', { name: 'Earlier events' }).click();
    await page.getByText('100 events shown', { exact: false }).waitFor();
  });

  it('ends where the moment of knowledge ends', async () => {
    const before = browser.beforeCorrections();
    const page = await browser.open(`/camden/log?knownAt=${before}`);
    await page.locator(`tr[data-event="${before}"]`).waitFor();
    expect(await page.locator('tbody tr').first().getAttribute('data-event')).toBe(before);
    expect(await page.getByText('Corrected', { exact: true }).locator('visible=true').count()).toBe(0);
    await page.goto(`/camden/log?knownAt=${before}&event=${Number(before) + 1}`);
    await page.getByText('No such event is known at this moment.').waitFor();
  });

  it('gives what is shown as CSV', async () => {
    const page = await browser.open('/camden/log?kind=participation&change=corrected');
    const file = await downloaded(page, () => page.getByRole('button', { name: 'Download these 3' }).click());
    const lines = file.text.trim().split('\r\n');
    expect(lines[0]).toMatch(/^event,type,kind,change,ref,title,happened,recorded/);
    expect(lines).toHaveLength(4);
    expect(file.text).toContain('youngPeople: 22,youngPeople: 30');
  });

  it('writes a cell that a spreadsheet would run as text', async () => {
    const titles = ['=1+1', '+44', '-5', '@name', 'plain, with a comma'];
    const page = await browser.open('/camden/log', {}, async (opened) => {
      const answer = await opened.request.get('/api/lceps/camden/views/event-log?limit=5');
      const page = (await answer.json()) as { events: { title: string }[] };
      const events = page.events.map((event, index) => ({ ...event, title: titles[index] ?? '' }));
      await opened.route('**/views/event-log*', (route) => route.fulfill({ json: { ...page, events } }));
    });
    const file = await downloaded(page, () => page.getByRole('button', { name: 'Download these 5' }).click());
    for (const cell of [`,'=1+1,`, `,'+44,`, `,'-5,`, `,'@name,`, `,"plain, with a comma",`]) expect(file.text).toContain(cell);
  });
});
