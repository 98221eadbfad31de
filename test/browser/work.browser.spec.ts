import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { found } from './axe';
import { inBrowser, query } from './browser';
import { byKeyboard, type Hand } from './filling';

const browser = inBrowser();
const TODAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());

/** What is recorded before anybody opens a page: a meeting today, an action that is late, a partnership that pauses, a full training, a walk. */
const RECORDED: readonly (readonly [command: string, data: object])[] = [
  ['record-meeting', { ref: 'now', type: 'steering-group', title: 'Steering today', heldOn: TODAY, startsAt: '16:30', invited: ['school-001', 'school-002', 'org-001'], organisationsPresent: ['org-001'] }],
  ['record-agenda-item', { ref: 'now-1', meeting: 'now', order: 1, title: 'Where we stand', startsAt: '16:40', ledBy: 'org-001' }],
  ['record-minutes', { ref: 'now-m', meeting: 'now', text: 'The plan was agreed.' }],
  ['record-action', { ref: 'late', title: 'Send the list round', owner: 'org-001', agreedOn: '2015-01-05', dueOn: '2015-02-01' }],
  ['record-action', { ref: 'idle', title: 'Ask the funder', owner: 'school-001', agreedOn: '2015-01-05' }],
  ['record-partnership-change', { ref: 'pause', partnership: 'partnership-001', what: 'paused', happenedOn: '2015-05-01', because: 'The teacher is on leave.' }],
  ['record-check-in', { ref: 'ci-1', partnership: 'partnership-001', askedOn: '2015-04-01', going: 2 }],
  ['record-learning-session', { ref: 'full', type: 'cpd', title: 'Object handling again', heldOn: '2099-05-05', capacity: 3 }],
  ['record-booking', { ref: 'bk-1', session: 'full', organisation: 'school-001', people: 2, bookedOn: '2015-05-01' }],
  ['record-booking', { ref: 'bk-2', session: 'full', organisation: 'school-002', people: 2, bookedOn: '2015-05-02' }],
  ['record-walk-reflection', { ref: 'wr', walk: 'walk-001', organisation: 'org-005', next: 'Ask a class to plan', nextBy: '2015-02-01' }],
  ['record-budget-line', { ref: 'bl', project: 'project-002', what: 'The coach', amountPence: 15_050, secured: true }],
];

let page: Page;
let hand: Hand;
const complaints: string[] = [];
beforeAll(async () => {
  page = await browser.keep('/camden/meetings', (opened) => {
    opened.on('pageerror', (error) => complaints.push(error.message));
    opened.on('console', (message) => /Content Security Policy/.test(message.text()) && complaints.push(message.text()));
  });
  for (const [command, data] of RECORDED) {
    const answer = await page.request.post(`/api/lceps/camden/commands/${command}`, { data });
    if (!answer.ok()) throw new Error(`${command}: ${await answer.text()}`);
  }
  hand = byKeyboard(page);
}, 60_000);

const toast = (text: string | RegExp) => page.locator('.toast').getByText(text).waitFor();
const button = (name: string | RegExp) => page.getByRole('button', { name });

describe('a meeting that is being held', () => {
  it('takes down a note, an action and a headcount by keyboard, each form ready for the next', async () => {
    await page.goto('/camden/meetings/now');
    await hand.press(button('Discussion note'));
    await page.locator('#field-text textarea:focus').waitFor();
    await page.keyboard.type('Could the next one be at a school?');
    await hand.press(button('Record it'));
    await page.getByRole('region', { name: 'Said besides' }).getByText('Could the next one').waitFor();
    await page.locator('#field-text textarea:focus').waitFor();
    expect(await page.locator('#field-text textarea').inputValue()).toBe('');

    await button(/^Action from it.*Where we stand$/).press('Enter');
    await page.locator('#field-title input:focus').waitFor();
    await page.keyboard.type('Ring three schools');
    await hand.reach(page.locator('#field-owner'));
    await hand.pickOption(page.locator('#field-owner'), 0);
    // One goes on to the next thing while the page still waits for the rest of its news: the form, ready anew, leaves one there.
    let answer: (value?: unknown) => void = () => undefined;
    const waiting = new Promise((resolve) => (answer = resolve));
    await page.route('**/views/records?*', async (route) => {
      await waiting;
      await route.continue();
    });
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Actions agreed' }).getByRole('heading', { name: 'Ring three schools' }).waitFor();
    await button(/^They came/).first().focus();
    answer();
    await toast('Recorded: an action.');
    await page.locator('#field-title input[value=""]').waitFor();
    await page.unrouteAll({ behavior: 'wait' });

    await page.keyboard.press('Enter');
    await page.locator('#field-people input:focus').waitFor();
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Who came' }).getByText('3 people').waitFor();
    expect(await page.getByRole('region', { name: 'Who came' }).locator('.same li').allTextContents()).toEqual(['3people', '2organisations']);
    expect(await found(page)).toEqual([]);
  });

  it('has its minutes approved from the page', async () => {
    await button('Approve…').press('Enter');
    await page.getByRole('dialog', { name: 'Approve these minutes?' }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'They are approved' }).press('Enter');
    await page.getByText(/^Approved on /).waitFor();
  });

  it('offers nothing to press that records while one looks at the past, and says how it stood', async () => {
    await page.goto('/camden/meetings/now?on=2015-01-01');
    await page.locator('.stand').getByText('Planned').waitFor();
    expect(await page.locator('main :is(.write, .acts button, .minuted button)').count()).toBe(0);
  });
});

describe('open actions', () => {
  it('are done, or dropped with a reason, from their row', async () => {
    await page.goto('/camden/actions');
    await page.getByText('3 actions are open, 1 of them late.').waitFor();
    await button(/^Done….*Send the list round$/).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'It is done' }).press('Enter');
    await page.getByText('2 actions are open, none of them late.').waitFor();
    await toast('Done: Send the list round.');
    await button(/^Drop….*Ask the funder$/).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Drop it' }).press('Enter');
    await page.getByRole('heading', { name: 'One answer needs another look' }).waitFor();
    await page.locator('#field-dropReason textarea').fill('No reply.');
    await page.getByRole('dialog').getByRole('button', { name: 'Drop it' }).press('Enter');
    await page.getByText('1 action is open, none of them late.').waitFor();
    await page.goto('/camden/records/action/idle');
    expect(await page.locator('[data-field="dropReason"] dd').first().innerText()).toContain('No reply.');
  });
});

describe('the calendar', () => {
  it('goes from month to month and from entry to entry by keyboard', async () => {
    await page.goto('/camden/calendar?on=2014-10-20');
    await page.locator('.month td a').first().waitFor(); // the heading stands before its entries do
    await page.getByRole('heading', { name: 'October 2014' }).focus();
    await page.keyboard.press('ArrowDown');
    const first = await page.locator('.month td a:focus').textContent();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.month td a:focus').textContent()).not.toBe(first);
    await page.keyboard.press('PageDown');
    await page.getByRole('heading', { name: 'November 2014' }).waitFor();
    expect(query(page)).toEqual({ on: '2014-10-20', month: '2014-11' });
    await page.locator('.month li.dashed a').first().waitFor();
    await button('Today').press('Enter');
    await page.getByRole('heading', { name: 'October 2014' }).waitFor();
  });
  it('leads from an empty month to the nearest that has something', async () => {
    await page.goto('/camden/calendar?month=2012-02');
    await page.getByRole('link', { name: /^The next after it: / }).click();
    await page.locator('.month td a').first().waitFor();
  });
});

describe('what became of things', () => {
  it('shows a partnership as it stood, and takes down how it is going', async () => {
    await page.goto('/camden/partnerships/partnership-001?on=2015-05-02');
    await page.locator('.stand').getByText('Paused').waitFor();
    await page.goto('/camden/partnerships/partnership-001');
    await page.getByText('2 of 5 on 1 April 2015. 1 check-in, 2 on average.').waitFor();
    await hand.press(button('Check-in'));
    await page.locator('#field-going :focus').waitFor();
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await page.getByText(/^4 of 5 on .* 2 check-ins, 3 on average; getting better\.$/).waitFor();
    await page.goto('/camden/partnerships?state=paused');
    await page.locator('.tbl tbody th').first().waitFor();
    expect(await page.locator('.tbl tbody th').allTextContents()).toEqual([expect.stringContaining('Partnership 1')]);
  });
  it('shows who has a place and who waits, a next step that is done, and what a project costs', async () => {
    await page.goto('/camden/learning/full');
    await page.locator('.queue li').first().waitFor();
    expect(await page.locator('.queue li').allTextContents()).toEqual([expect.stringContaining('2 places taken'), expect.stringMatching(/1 place taken.*1 waits/)]);
    await page.goto('/camden/walks/walk-001');
    await page.getByRole('region', { name: 'What visitors took from it' }).getByText(/days late$/).waitFor();
    await button(/^Done…/).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'It is done' }).press('Enter');
    await page.getByRole('region', { name: 'What visitors took from it' }).getByText('Done', { exact: true }).waitFor();
    await page.goto('/camden/projects/project-002');
    await page.getByText('The lines below come to £150.50, of which £150.50 is secured.').waitFor();
  });
});

describe('the look', () => {
  it('is chosen on the device and stands before the page is drawn', async () => {
    await page.getByRole('combobox', { name: 'Look' }).selectOption('dark');
    // What draws the page is held back until it has been seen which look stands there already.
    let draw: (value?: unknown) => void = () => undefined;
    const seen = new Promise((resolve) => (draw = resolve));
    await page.route('**/assets/*.js', async (route) => {
      await seen;
      await route.continue();
    });
    await page.reload({ waitUntil: 'commit' });
    await page.locator('html[data-theme="dark"]').waitFor({ state: 'attached' });
    expect(await page.locator('#root > *').count()).toBe(0);
    draw();
    await page.unrouteAll({ behavior: 'wait' });
    await page.getByRole('combobox', { name: 'Look' }).selectOption('');
    expect(await page.locator('html[data-theme]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
