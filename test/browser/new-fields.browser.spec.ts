import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { OpenApi } from '../../apps/web/src/records/kinds';
import { inBrowser } from './browser';

const browser = inBrowser();
const text = { type: 'string', minLength: 1, maxLength: 300 };
const agenda = {
  type: 'array', minItems: 0,
  items: { type: 'object', required: ['title'], properties: { title: text, startsAt: { type: 'string', format: 'time' }, papers: { type: 'array', items: text } } },
};
const approval = { type: 'object', required: ['ref', 'approvedOn'], properties: { ref: text, approvedOn: { type: 'string', format: 'date' }, bodies: { type: 'array', items: { type: 'string', enum: ['board', 'council'] } } } };

/** The API as it will be once meetings have an agenda and minutes that are approved: what the pages can’t know of today. */
async function described(page: Page) {
  await page.route('**/api/openapi.json', async (route) => {
    const api = (await (await route.fetch()).json()) as OpenApi;
    const { schemas } = api.components;
    const meeting = schemas['record-meeting']!;
    await route.fulfill({
      json: {
        paths: { ...api.paths, '/api/lceps/{lcep}/commands/approve-minutes': { post: { operationId: 'approve-minutes', tags: ['meeting'] } } },
        components: { schemas: { ...schemas, 'record-meeting': { ...meeting, properties: { ...meeting.properties, agenda } }, 'approve-minutes': approval } },
      },
    });
  });
}

const problem = (errors: object[]) => ({ status: 422, contentType: 'application/problem+json', body: JSON.stringify({ code: 'request.invalid', detail: 'One field needs a change.', errors }) });

describe('what the API comes to describe', () => {
  it('is a field of the form: a list of small things, with faults at their place', async () => {
    const page = await browser.open('/camden/record/meeting', {}, described);
    let sent: Record<string, unknown> = {};
    await page.route('**/commands/record-meeting', (route) => {
      sent = route.request().postDataJSON() as typeof sent;
      return route.fulfill(problem([{ field: 'agenda.1.startsAt', message: 'found “10:00”; expected a later time' }]));
    });
    await page.getByLabel('Type').selectOption('workshop');
    await page.getByLabel('Title', { exact: true }).fill('Spring');
    await page.locator('#field-heldOn').getByRole('button', { name: 'Today' }).click();
    for (const [index, title] of ['Welcome', 'Plans'].entries()) {
      await page.getByRole('button', { name: 'Add agenda' }).click();
      expect(await page.locator(`[id="field-agenda.${index}.title"] :focus`).count()).toBe(1);
      await page.keyboard.type(title);
      await page.locator(`[id="field-agenda.${index}.startsAt"]`).getByRole('spinbutton').first().click();
      await page.keyboard.type('1000');
    }
    await page.locator('[id="field-agenda.1.papers"] input').fill('Budget');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByRole('link', { name: 'Agenda 2 Starts at: Found “10:00”; expected a later time' }).click();
    expect(await page.locator('[id="field-agenda.1.startsAt"] :focus').count()).toBe(1);
    expect(sent['agenda']).toEqual([{ title: 'Welcome', startsAt: '10:00' }, { title: 'Plans', startsAt: '10:00', papers: ['Budget'] }]);
    await page.getByRole('button', { name: 'Remove agenda 1' }).click();
    expect(await page.locator('[id="field-agenda.0.title"] input').inputValue()).toBe('Plans');
  });

  it('is a button on the record with a form of its own', async () => {
    const page = await browser.open('/camden/records/meeting/meeting-001', {}, described);
    let sent: Record<string, unknown> = {};
    await page.route('**/commands/approve-minutes', (route) => {
      sent = route.request().postDataJSON() as typeof sent;
      return route.fulfill({ json: { ref: 'meeting-001', position: '9', revision: 1, recorded: 1 } });
    });
    await page.getByRole('link', { name: 'Approve minutes' }).click();
    await page.getByRole('button', { name: 'Approve minutes' }).click();
    await page.getByRole('link', { name: 'Approved on: Give the day.' }).waitFor();
    await page.locator('#field-approvedOn').getByRole('spinbutton').first().click();
    await page.keyboard.type('14062014');
    await page.getByText('Council', { exact: true }).click();
    await page.getByRole('button', { name: 'Approve minutes' }).click();
    await page.locator('.toast').getByText(/^Done: /).waitFor();
    expect(sent).toEqual({ ref: 'meeting-001', approvedOn: '2014-06-14', bodies: ['council'], expectedRevision: 0, commandId: expect.any(String) });
  });
});
