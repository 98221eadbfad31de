import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inBrowser } from './browser';

const browser = inBrowser();

const BEFORE = '2016-03-09';
const DAY = '2016-03-10';
/** Each cites those above it. */
const records = [
  ['organisation', { ref: 'zephyr', kind: 'cultural', name: 'Zephyr Gallery', joinedOn: DAY, postcode: 'NW9 9ZZ' }],
  ['meeting', { ref: 'zephyr-meeting', type: 'steering-group', title: 'Zephyr steering group', heldOn: DAY, organisationsPresent: ['zephyr', 'school-007'] }],
  ['action', { ref: 'zephyr-action', title: 'Ring the Zephyr', owner: 'zephyr', agreedOn: DAY, dueOn: '2016-04-10' }],
  ['partnership', { ref: 'zephyr-partnership', kind: 'school-cultural', title: 'Zephyr together', members: ['zephyr', 'school-007'], agreedOn: DAY }],
  ['project', { ref: 'zephyr-project', partnership: 'zephyr-partnership', title: 'Zephyr on stage', startedOn: DAY }],
  ['learning-session', { ref: 'zephyr-session', type: 'cpd', title: 'Zephyr in class', heldOn: DAY, provider: 'zephyr' }],
  ['learning-walk', { ref: 'zephyr-walk', host: 'school-007', focus: 'Zephyr voices', walkedOn: DAY, visitors: ['zephyr'] }],
] as const;

/** Where each is found from its day on, by what it is called there. What is planned for a later day is shown ahead in some. */
const views = [
  ['the directory', '/organisations?search=zephyr', 'Zephyr Gallery'],
  ['the map', '/map', 'NW9'],
  ['the network', '/network', 'Zephyr Gallery'],
  ['the register of meetings', '/meetings', 'Zephyr steering group'],
  ['open actions', '/actions', 'Ring the Zephyr'],
  ['partnerships', '/partnerships', 'Zephyr together'],
  ['projects', '/projects', 'Zephyr on stage'],
  ['learning', '/learning', 'Zephyr in class'],
  ['learning walks', '/walks', 'Zephyr voices'],
  ['a school’s history', '/organisations/school-007', 'Zephyr together'],
  ['the calendar', '/calendar?month=2016-03', 'Zephyr steering group'],
  ['what a figure is made of', '/?figure=partnerships', 'Zephyr together'],
  ['search', '/search?q=zephyr+stage', 'Zephyr on stage'],
  ['the list of its kind', '/records/meeting', 'Zephyr steering group'],
] as const;

type Found = 'not there' | 'ahead' | 'there' | 'withdrawn';

/** How a page speaks of what has this name: each place where it does, once. */
async function said(page: Page, path: string, on: string, name: string): Promise<Found[]> {
  await page.goto(`/camden${path}${path.includes('?') ? '&' : '?'}on=${on}`);
  await page.locator('main h1').waitFor();
  await page.locator('.skel').first().waitFor({ state: 'detached' }); // a page without its answer says so from its first drawing on
  const rows = await page.locator('main').getByText(name, { exact: false }).filter({ visible: true }).evaluateAll((all) =>
    all.map((each) => `${each.closest('section')?.querySelector('h2')?.textContent} ${each.closest('li, tr')?.textContent}`));
  const found = rows.map((row): Found => (/withdrawn/i.test(row) ? 'withdrawn' : /^Ahead|Planned/.test(row) ? 'ahead' : 'there'));
  return found.length > 0 ? [...new Set(found)] : ['not there'];
}

describe('what was recorded is found again', () => {
  let page: Page;
  const tell = async (command: string, data: object) => {
    const answer = await page.request.post(`/api/lceps/camden/commands/${command}`, { data });
    expect([command, answer.status(), await answer.text()]).toEqual([command, 200, expect.any(String)]);
  };
  beforeAll(async () => {
    page = await browser.keep('/camden/record');
    for (const [kind, data] of records) await tell(`record-${kind}`, data);
  });

  const ahead = ['the register of meetings', 'learning', 'learning walks', 'the calendar'];
  it.each(views)('in %s: from its day on', async (where, path, name) => {
    expect(await said(page, path, BEFORE, name)).toEqual([ahead.includes(where) ? 'ahead' : 'not there']);
    expect(await said(page, path, DAY, name)).toEqual(['there']);
  });

  it('and as withdrawn, or nowhere, once it is', async () => {
    for (const [kind, { ref }] of records.toReversed()) await tell(`withdraw-${kind}`, { ref, why: 'A rehearsal.' });
    const still: Record<string, readonly Found[]> = {};
    for (const [where, path, name] of views) still[where] = await said(page, path, DAY, name);
    const nowhere = Object.fromEntries(views.map(([where]) => [where, ['not there']]));
    expect(still).toEqual({ ...nowhere, 'a school’s history': ['withdrawn'], search: ['withdrawn'] });
  });
});
