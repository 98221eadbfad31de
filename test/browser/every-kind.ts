import { expect, it } from '@jest/globals';
import { modules } from '#modules/all';
import { Registry } from '#platform/registry';
import { openApiOf } from '../../apps/api/http/open-api';
import { kindsOf, type Kind, type OpenApi } from '../../apps/web/src/records/kinds';
import { formWords } from '../../apps/web/src/words/forms';
import { kinds as words } from '../../apps/web/src/words/records';
import type { Page } from 'playwright-core';
import { goWithin, inBrowser } from './browser';
import { fill, type Hand } from './filling';

const kinds = [...kindsOf(openApiOf(new Registry(modules)) as OpenApi).values()];

/** A field that a correction can write something else into, whatever it said. */
const plain = ({ correctable }: Kind) => correctable.find(({ shape }) => ['text', 'long', 'whole', 'day'].includes(shape.is))!;
/** What was cancelled, dropped or moved was not held or done: such fields contradict the others. */
const together = ({ fields }: Kind) => fields.filter(({ name, required }) => required || !/^(cancel|drop|move)/.test(name));
/** What it can’t be recorded without: of some kinds, one of its days. */
const needed = (kind: Kind) => together(kind).filter(({ required, shape }) => required || shape.is === 'day');
/** A form of so few fields is filled in whole by either hand: of some, one field needs another. */
const FEW = 9;
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function why(page: Page, hand: Hand, reason: string) {
  await hand.reach(page.locator('#field-why'));
  await page.keyboard.type(reason);
}

interface Turn {
  /** Every other long form, the even or the odd ones, is filled in whole; the rest with what they need. */
  readonly whole: 0 | 1;
  /** Also brings each back and finds it in its list, which is the same for all kinds. */
  readonly brought: boolean;
  /** Which of how many parts of the kinds, so that several files share them. */
  readonly part: readonly [nth: number, of: number];
}

const partOf = ([nth, of]: Turn['part']) => kinds.map((kind, index) => ({ kind, index })).slice(Math.ceil(((nth - 1) * kinds.length) / of), Math.ceil((nth * kinds.length) / of));

/**
 * Records one of every kind there is, corrects it and withdraws it, going from form to form as a link does. That a form opens by its
 * address is shown by `every-page`, what a form says of faults by `records`, and what several letters find by `records` as well: here
 * each field is given the shortest thing that is right. Every field of every kind (`together`) is filled in by
 * one hand at least.
 */
export function everyKind(handOf: (page: Page) => Hand, turn: Turn): void {
  const browser = inBrowser();
  let page: Page | undefined;
  it.each(partOf(turn.part).map(({ kind, index }) => [kind.kind, kind, kind.fields.length <= FEW || index % 2 === turn.whole] as const))(`%s is recorded, corrected, withdrawn${turn.brought ? ' and brought back' : ''}`, async (name, kind, whole) => {
    page ??= await browser.keep('/camden/record');
    const hand = handOf(page);
    await goWithin(page, `/camden/record/${name}`);
    await page.getByRole('heading', { name: formWords.record(words[name]!.a), level: 1 }).waitFor();
    await page.locator('form.form').waitFor();
    const before = { ones: 0, clocks: 0 };
    const fields = whole ? together(kind) : needed(kind);
    for (const field of fields) await fill(page, hand, field, before);
    await hand.press(button(page, 'Record it'));
    await page.waitForURL(/\/records\/[^/]+\/[^/]+$/);
    await page.getByText(/^Recorded: /).waitFor();
    const shown = page.locator('[data-field]');
    await shown.first().waitFor();
    expect(await shown.count()).toBe(fields.length);
    const { ref } = /\/(?<ref>[^/]+)$/.exec(new URL(page.url()).pathname)!.groups!;

    const field = plain(kind);
    await hand.press(page.getByRole('link', { name: 'Correct…' }));
    await page.locator('#field-why').waitFor();
    await hand.reach(page.locator(`#field-${field.name}`));
    if (field.shape.is !== 'day') await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(field.shape.is === 'day' ? '15' : '7');
    await why(page, hand, 'Misread.');
    await hand.press(button(page, 'Correct it'));
    const mended = page.locator(`[data-field="${field.name}"]`);
    await hand.press(mended.locator('summary'));
    expect(await mended.textContent()).toContain('Misread.');

    await hand.press(button(page, 'Withdraw…'));
    await page.getByRole('dialog').getByRole('heading').waitFor();
    await why(page, hand, 'Twice.');
    await hand.press(button(page, 'Withdraw it'));
    await page.locator('h1 del').waitFor();
    if (!turn.brought) {
      // What comes later may name it, so it is brought back all the same.
      const back = await page.request.post(`/api/lceps/camden/commands/take-back-${name}-correction`, { data: { ref: decodeURIComponent(ref!), why: 'It was not.' } });
      return expect([back.status(), await back.text()]).toEqual([200, expect.any(String)]);
    }
    await hand.press(button(page, 'Bring back…'));
    await page.getByRole('dialog').getByRole('heading').waitFor();
    await why(page, hand, 'No.');
    await hand.press(button(page, 'Bring it back'));
    await page.locator('h1 del').waitFor({ state: 'detached' });
    expect(await page.locator('.events h3').allTextContents()).toEqual(['Brought back', 'Withdrawn', 'Corrected', 'Recorded']);

    await hand.press(page.locator('.stood-on').getByRole('link', { name: words[name]!.many, exact: true }));
    await page.getByRole('heading', { name: words[name]!.many, level: 1 }).waitFor();
    await page.locator(`.tbl a[href*="${ref}"]`).waitFor();
  });
}
