import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { found } from './axe';
import { downloaded, inBrowser } from './browser';

const browser = inBrowser();
let page: Page;
beforeAll(async () => (page = await browser.keep('/camden')));

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const load = (name: string, ...rows: string[]) => page.request.post('/api/registers/loads', { data: { name, base64: Buffer.from(['urn,name,open_date,town,postcode', ...rows].join('\n')).toString('base64') } });

describe('an import', () => {
  const file = (...rows: string[]) => ({ name: 'CPD spring.csv', mimeType: 'text/csv', buffer: Buffer.from(['Code,Date of meeting,Name of meeting,type,Colour', ...rows].join('\n')) });
  const give = async (...rows: string[]) => {
    await page.locator('input[type=file]').setInputFiles(file(...rows));
    await press('Look at it');
  };

  it('asks what a file holds and which column is which, and shows each fault at its cell', async () => {
    await page.goto('/camden/import');
    await give('spring-1,31/02/2015,Breakfast,networking,red', 'spring-2,2015-04-02,Second breakfast,brunch,blue');
    await page.getByLabel('What does “CPD spring.csv” hold?').selectOption('meetings');
    await press('Look at it');
    expect(await page.getByLabel('“Date of meeting” is read as').inputValue()).toBe('held_on');
    expect(await found(page)).toEqual([]);
    await press('Check every row');
    await page.getByRole('heading', { name: '2 things to put right' }).waitFor();
    const rows = await page.locator('.faults tbody tr').allTextContents();
    expect(rows).toEqual([expect.stringMatching(/^Row 2 B2Held on“31\/02\/2015”a day that is in the calendarCode spring-1.*Name of meeting Breakfast/), expect.stringMatching(/^Row 3 D3Type“brunch”one of: all-partners/)]);
    expect(await found(page)).toEqual([]);
  });

  it('keeps the matching for the mended file, records it, and is withdrawn as a whole', async () => {
    await press('Give the mended file');
    await give('spring-1,28/02/2015,Breakfast,networking,red', 'spring-2,2015-04-02,Second breakfast,networking,blue');
    await press('Record 2 rows');
    await page.getByRole('heading', { name: '2 rows are recorded' }).waitFor();
    expect((await downloaded(page, () => press('Get the workbook back'))).name).toBe('import.xlsx');
    const { records } = (await (await page.request.get('/api/lceps/camden/views/records?kind=meeting&search=breakfast')).json()) as { records: { day: string }[] };
    expect(records.map(({ day }) => day)).toEqual(['2015-04-02', '2015-02-28']);
    await press('Withdraw…');
    await page.locator('#field-why textarea').fill('A trial.');
    await press('Withdraw the import');
    await page.getByText('The import is withdrawn: 2 records were taken back.').waitFor();
    await page.locator('.even tbody tr').first().getByText('Withdrawn').waitFor();
  });

  it('remembers what a column was said to be, takes pasted cells, and says as the server does what it can’t read', async () => {
    await page.goto('/camden/import');
    await page.getByLabel('Or paste cells').fill('Code\tDate of meeting\tName of meeting\ttype\tColour\nspring-9\t2015-04-02\tThird\tnetworking\tgreen');
    await page.getByLabel('What the cells are').selectOption('meetings');
    await press('Look at it');
    expect(await page.locator('.matching tbody tr').nth(4).textContent()).toContain('as last time');
    await press('Give another file');
    await page.locator('input[type=file]').setInputFiles({ name: 'meetings.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\u0003\u0004 and no more') });
    await press('Look at it');
    await page.getByRole('alert').getByText('meetings.xlsx can’t be read', { exact: false }).waitFor({ timeout: 5_000 }).catch(async () => {
      throw new Error(await page.locator('main').innerText());
    });
  });
});

it('anything is found from anywhere by “/”, arrows and Enter, and all of it on a page', async () => {
  await page.goto('/camden?on=2015-03-31');
  await page.locator('[data-figure]').first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('gorse coort');
  await page.getByRole('option', { name: /Gorse Court/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await found(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL(/organisations\/school-007\?on=2015-03-31/);
  await page.keyboard.press('/');
  await page.keyboard.type('museum');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search\?.*q=museum/);
  await page.locator('.hits mark').first().waitFor();
});

describe('members', () => {
  it('are added by three letters of a registered name', async () => {
    await load('2024-01-01.csv', '100001,Alder Hill School,,London,N1 1AA', '100002,Birch Hill School,,London,N1 1AB');
    await page.goto('/camden/add-member');
    await page.getByRole('combobox', { name: 'Find it in the registers' }).pressSequentially('ald');
    await page.getByRole('option', { name: /Alder Hill School/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Filled in from: Get Information About Schools').waitFor();
    await press('Add the member');
    await page.getByRole('heading', { name: 'Alder Hill School', level: 1 }).waitFor();
    const { organisations } = (await (await page.request.get('/api/lceps/camden/views/directory?search=alder%20hill')).json()) as { organisations: object[] };
    expect(organisations).toMatchObject([{ kind: 'school', district: 'N1', place: 'London', state: 'member' }]);
  });

  it('are told of when a newer register says something else, which is recorded or set aside with a reason', async () => {
    await load('2025-01-01.csv', '100001,Alder Academy,,London,N1 1AA', '100002,Birch Hill School,,London,N1 1AB');
    await page.goto('/camden/registers');
    const told = page.locator('.suggestion', { hasText: 'is called Alder Academy' });
    await told.getByRole('link', { name: 'Record it' }).click();
    await page.getByLabel('New name').waitFor();
    expect(await page.getByLabel('New name').inputValue()).toBe('Alder Academy');
    await page.goBack();
    await told.getByRole('button', { name: 'Set aside…' }).click();
    await page.locator('#field-why textarea').fill('The sign says otherwise.');
    await press('Set it aside');
    await told.waitFor({ state: 'detached' });
    await page.getByText('1 was set aside').click();
    await page.getByText('“The sign says otherwise.”').waitFor();
  });

  it('are narrowed by what they are, and everything is taken away from there', async () => {
    await page.goto('/camden/organisations');
    await page.getByLabel('Type').selectOption('museum');
    await page.waitForURL(/type=museum/);
    await page.getByText('4 organisations fit').waitFor();
    const { name, text } = await downloaded(page, () => page.getByRole('link', { name: 'CSV' }).click());
    expect([name, text.split('\n')[0]]).toEqual(['camden-organisations.csv', expect.stringContaining('ref,name,kind')]);
  });

  it('that were entered twice are merged after a look at both, and are two again', async () => {
    await page.request.post('/api/lceps/camden/commands/record-organisation', { data: { ref: 'again', name: 'Gorse Court', kind: 'school' } });
    await page.goto('/camden/organisations/again');
    await page.getByRole('link', { name: 'Entered twice? Merge it' }).click();
    await page.getByRole('combobox', { name: 'The record that stays' }).pressSequentially('gorse court prim');
    await page.keyboard.press('Enter');
    await page.getByText('There is one organisation, Gorse Court Primary School').waitFor();
    await press('Merge them');
    await page.getByText('Gorse Court and Gorse Court Primary School count as one.').waitFor();
    await press('Undo');
    await page.getByText('Undone.', { exact: false }).waitFor();
    const { organisations } = (await (await page.request.get('/api/lceps/camden/views/directory?search=gorse%20court')).json()) as { organisations: object[] };
    expect(organisations.length).toBe(2);
  });
});

it('two moments stand side by side with the events that make the difference', async () => {
  await page.goto('/camden?on=2015-03-31');
  await page.getByRole('link', { name: 'Compare with today' }).click();
  await page.waitForURL(/compare/);
  await page.goto(`/camden/compare?view=headline&thenKnownAt=${browser.beforeCorrections()}`);
  const changed = page.locator('tr', { hasText: 'Young people' });
  await changed.first().waitFor();
  expect((await changed.first().locator('td').allTextContents()).at(-1)).toMatch(/^[+−]\d+$/);
  await page.locator('.changed li', { hasText: 'The register was counted again.' }).first().waitFor();
});
