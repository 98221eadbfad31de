import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inBrowser } from './browser';
import { byKeyboard } from './filling';

const browser = inBrowser();

interface Told { ref: string; revision: number }
const tell = async (page: Page, command: string, data: object): Promise<Told> => {
  const answer = await page.request.post(`/api/lceps/camden/commands/${command}`, { data });
  if (!answer.ok()) throw new Error(await answer.text());
  return (await answer.json()) as Told;
};
const chosen = (page: Page) => page.locator('.chosen li').allTextContents();
const present = (page: Page) => page.getByRole('combobox', { name: /^Organisations present/ });
const said = async (page: Page, field: string) => page.locator(`[data-field="${field}"] dd`).first().innerText();
const isFocused = async (page: Page, field: string) => (await page.locator(`#field-${field}`).locator(':focus').count()) > 0;

/** What whoever knows the partnership would type to find each of them. */
async function twentyNames(page: Page): Promise<string[]> {
  const answer = await page.request.get('/api/lceps/camden/views/organisations');
  const { organisations } = (await answer.json()) as { organisations: { name: string }[] };
  return organisations.slice(0, 20).map(({ name }) => name);
}

describe('a meeting', () => {
  it('with twenty organisations is recorded by keyboard in under a minute', async () => {
    const page = await browser.open('/camden/record/meeting');
    const names = await twentyNames(page);
    const hand = byKeyboard(page);
    await present(page).waitFor();
    const started = performance.now();
    let presses = 0;
    const type = async (text: string) => {
      presses += text.length;
      await page.keyboard.type(text);
    };
    await hand.reach(page.locator('#field-type'));
    await type('S');
    await hand.reach(page.locator('#field-title'));
    await type('Summer term');
    await hand.reach(page.locator('#field-heldOn'));
    await type('14062015');
    await hand.reach(page.locator('#field-organisationsPresent'));
    for (const name of names) {
      await type(name.slice(0, 9).toLowerCase());
      await page.keyboard.press('Enter');
      presses += 1;
    }
    expect((await chosen(page)).sort()).toEqual([...names].sort());
    expect(await isFocused(page, 'organisationsPresent')).toBe(true);
    await page.getByRole('button', { name: 'Record it' }).press('Enter');
    await page.locator('.toast').getByText('Recorded: a meeting.').waitFor();
    expect(performance.now() - started).toBeLessThan(60_000);
    // Somebody who types forty words a minute presses about 200 keys in one.
    expect(presses).toBeLessThan(250);
    expect(await page.locator('[data-field="organisationsPresent"] li').count()).toBe(20);
  });

  it('takes the last organisation back with Backspace, and leaves the list with Escape', async () => {
    const page = await browser.open('/camden/record/meeting');
    await present(page).click();
    await page.locator('.menu li').first().waitFor();
    await page.keyboard.type('gorse c');
    await page.keyboard.press('Enter');
    await page.keyboard.type('museum');
    await page.locator('.menu:visible').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.menu:visible').waitFor({ state: 'hidden' });
    expect(await chosen(page)).toEqual(['Gorse Court Primary School']);
    await page.keyboard.press('Backspace');
    expect(await chosen(page)).toEqual([]);
    await page.getByText('Gorse Court Primary School removed.').waitFor({ state: 'attached' });
  });

  it('matches a pasted list of names, and says which it does not know', async () => {
    const page = await browser.open('/camden/record/meeting', { permissions: ['clipboard-read', 'clipboard-write'] });
    const names = await twentyNames(page);
    await present(page).click();
    await page.locator('.menu li').first().waitFor();
    const pasted = [...names.map((name) => name.toUpperCase()), 'Nobody’s School'].join('\r\n');
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(pasted)})`);
    await page.keyboard.press('ControlOrMeta+V');
    await page.locator('.unknown-names').getByText('Nobody’s School').waitFor();
    expect(await chosen(page)).toEqual(names);
  });
});

describe('a form', () => {
  it('says all that is wrong in one place, takes the focus there, and leads to each field', async () => {
    const page = await browser.open('/camden/record/participation');
    await page.locator('#field-youngPeople input').fill('many');
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByRole('heading', { name: '3 answers need another look' }).waitFor();
    expect(await page.locator('.summary:focus').count()).toBe(1);
    await page.getByRole('link', { name: 'Young people: “many” is not a whole number. Write it in digits, such as 30.' }).click();
    expect(await isFocused(page, 'youngPeople')).toBe(true);
    await page.getByRole('link', { name: /^Held on/ }).click();
    expect(await isFocused(page, 'heldOn')).toBe(true);
    expect(await page.locator('#field-youngPeople input').inputValue()).toBe('many');
  });

  it('shows what only the server knows at the field, and loses nothing', async () => {
    const page = await browser.open('/camden/record/participation');
    await page.getByRole('combobox', { name: 'Project' }).click();
    await page.getByRole('option').first().click();
    await page.locator('#field-heldOn').getByRole('spinbutton').first().click();
    await page.keyboard.type('14032015');
    await page.locator('#field-youngPeople input').fill('3');
    await page.getByLabel('With SEND').fill('4');
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.locator('#field-ofWhomSend .err').waitFor();
    expect(await page.getByLabel('With SEND').inputValue()).toBe('4');
    await page.getByLabel('With SEND').fill('2');
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByText('Recorded: a session.').waitFor();
  });

  it('keeps every word while the server can’t be reached, and records once when it can', async () => {
    const page = await browser.open('/camden/record/organisation');
    await page.getByLabel('Name').fill('Ysgol Tŷ Gwŷn <b>O’Hara</b>');
    await page.getByLabel('Kind').selectOption('school');
    await page.route('**/commands/**', (route) => route.abort());
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByRole('alert').getByText('Nothing was recorded', { exact: false }).waitFor();
    await page.unroute('**/commands/**');
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByRole('heading', { name: 'Ysgol Tŷ Gwŷn <b>O’Hara</b>', level: 1 }).waitFor();
    expect(await page.locator('.events h3').allTextContents()).toEqual(['Recorded']);
  });

  it('is not there while one looks at the past, and says why', async () => {
    const paths = ['/camden/record', '/camden/record/meeting', '/camden/records/meeting/meeting-001', '/camden/records/meeting/meeting-001/correct'];
    const page = await browser.open('/camden');
    for (const path of paths) {
      await page.goto(`${path}?on=2015-03-31&knownAt=${browser.beforeCorrections()}`);
      await page.getByRole('heading', { name: 'Nothing can be recorded while you look at the past' }).waitFor();
      expect(await page.locator('form.form, .actions, .kinds').count()).toBe(0);
    }
    await page.locator('.past-notice').getByRole('link', { name: 'Back to today' }).click();
    await page.locator('form.form').waitFor();
  });
});

describe('a record', () => {
  it('says what it said before, who changed it and why, on request', async () => {
    const page = await browser.open('/camden/organisations/school-007?on=2015-03-31');
    await page.locator('.events > li.fixed h3 a').first().click();
    await page.getByText('Corrected: What “Young people” said before').click();
    const before = page.locator('[data-field="youngPeople"] .mended');
    expect(await before.locator('del').textContent()).toBe('22 young people');
    expect(await before.textContent()).toContain('Why: “The register was counted again.”');
    await before.getByRole('link', { name: 'See this page as known before' }).click();
    await page.waitForURL(/knownAt=/);
    await page.locator('[data-field="youngPeople"] details').waitFor({ state: 'detached' });
    expect(await said(page, 'youngPeople')).toBe('22');
  });

  it('is withdrawn again by Undo straight after it was recorded, and its correction undone', async () => {
    const page = await browser.open('/camden/record/learning-walk');
    await page.getByRole('combobox', { name: 'Host' }).click();
    await page.getByRole('option').first().click();
    await page.locator('#field-walkedOn').getByRole('button', { name: 'Today' }).click();
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByRole('link', { name: 'Correct…' }).click();
    await page.getByLabel('Focus').fill('Drums');
    await page.locator('#field-why textarea').fill('It was left out.');
    await page.getByRole('button', { name: 'Correct it' }).click();
    await page.locator('[data-field="focus"]').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone. Both stand in the history.').waitFor();
    expect(await said(page, 'focus')).toContain('nothing recorded');
    await page.getByRole('button', { name: 'Withdraw…' }).click();
    await page.locator('#field-why textarea').fill('It did not take place.');
    await page.getByRole('button', { name: 'Withdraw it' }).click();
    await page.locator('h1 del').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('h1 del').waitFor({ state: 'detached' });
  });

  it('names what it names by name, even where that was withdrawn', async () => {
    const page = await browser.open('/camden/records/participation/participation-001/correct');
    await page.locator('.chosen li').first().waitFor();
    expect(await chosen(page)).toEqual(['Project 1']);
  });

  it('leads to what belongs to it, with its name filled in', async () => {
    const page = await browser.open('/camden/records/project/project-002');
    await page.locator('aside').getByRole('link', { name: 'Session', exact: true }).click();
    await page.locator('#field-heldOn').waitFor();
    expect(await chosen(page)).toEqual(['Project 2']);
    expect(await page.evaluate('location.search')).toBe('?about=project%3Aproject-002');
  });

  it('that another person changes meanwhile shows their change, and keeps one’s own words', async () => {
    const page = await browser.open('/camden');
    const { ref } = await tell(page, 'record-need', { round: '2015-16', school: 'school-007', submittedOn: '2015-06-01', note: 'Drums.', priorities: ['music'] });
    // Their change is not heard of before one’s own is sent.
    await page.route('**/changes', (route) => route.abort());
    await page.goto(`/camden/records/need/${ref}/correct`);
    await page.getByLabel('Note').fill('Drums and strings.');
    await page.locator('#field-why textarea').fill('They rang.');
    await tell(page, 'correct-need', { ref, changes: { note: 'Drums and brass.', round: '2016-17' }, why: 'They wrote.' });
    await page.getByRole('button', { name: 'Correct it' }).click();
    const theirs = page.getByRole('alert').filter({ hasText: 'This record was changed while you were writing' }).first();
    await theirs.getByText('They wrote.', { exact: false }).waitFor();
    expect(await theirs.locator('ins').allTextContents()).toEqual(expect.arrayContaining(['Drums and brass.']));
    expect(await page.getByLabel('Note').inputValue()).toBe('Drums and strings.');
    expect(await page.getByLabel('Round').inputValue()).toBe('2016-17');
    await page.getByRole('button', { name: 'Correct it' }).click();
    await page.locator('.toast').getByText(/^Corrected: /).waitFor();
    expect([await said(page, 'note'), await said(page, 'round')]).toEqual([expect.stringContaining('Drums and strings.'), expect.stringContaining('2016-17')]);
  });

  it('refuses a correction that changes nothing, and one without a reason', async () => {
    const page = await browser.open('/camden/records/meeting/meeting-001/correct');
    await page.getByRole('button', { name: 'Correct it' }).click();
    await page.getByRole('link', { name: /^Why: / }).waitFor();
    await page.locator('#field-why textarea').fill('A slip.');
    await page.getByRole('button', { name: 'Correct it' }).click();
    await page.getByText('Nothing is changed yet.', { exact: false }).waitFor();
  });

  it('is found again in its list by words in any order, and sorted', async () => {
    const page = await browser.open('/camden/records/organisation');
    await page.getByRole('searchbox', { name: 'Search' }).fill('court gorse');
    await page.getByText('1 record', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Gorse Court Primary School' }).waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('');
    await page.getByRole('button', { name: 'What' }).click();
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    const names = await page.locator('.tbl tbody th a').allTextContents();
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en-GB')));
    await page.goto('/camden/records/meeting?on=2014-06-30');
    await page.getByText('1 record', { exact: true }).waitFor();
  });
});

describe('what was written and not sent', () => {
  it('is left behind only when one says so', async () => {
    const page = await browser.open('/camden/record/need');
    await page.getByLabel('Note').fill('Drums.');
    await page.getByRole('link', { name: 'Headline' }).click();
    await page.getByRole('dialog', { name: 'Leave without recording?' }).getByRole('button', { name: 'Stay here' }).click();
    expect(await page.getByLabel('Note').inputValue()).toBe('Drums.');
    await page.getByRole('link', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Leave it' }).click();
    await page.getByRole('heading', { name: 'Record', level: 1, exact: true }).waitFor();
  });

  it('may be nothing: then nobody is asked', async () => {
    const page = await browser.open('/camden/record/need');
    await page.getByLabel('Note').waitFor();
    await page.getByRole('link', { name: 'Headline' }).click();
    await page.locator('[data-figure]').first().waitFor();
  });
});
