import type { Locator, Page } from 'playwright-core';
import type { FormField } from '../../apps/web/src/records/shape';

/** Fills in forms whatever their fields, by pointer or by keyboard alone. */
export interface Hand {
  /** Brings the focus to the first thing one fills in within an element. */
  reach(place: Locator): Promise<void>;
  /** Presses what has this name. */
  press(button: Locator): Promise<void>;
  /** Picks the nth option (from 0), or the last where there are fewer. */
  pickOption(place: Locator, nth: number): Promise<void>;
  choose(place: Locator): Promise<void>;
}

const INNER = 'input:not([type="hidden"]):not([tabindex="-1"]), textarea, select, [role="spinbutton"]';
const STOPS = 'a[href], button, input, textarea, select, summary, [tabindex]';

/**
 * How many stops the focus is away: 0 where it is within (or, without `inner`, on) the element, negative where it has gone past.
 * It only guesses what Tab will do, so that one need not ask after each press; where it doesn’t know, it says the next one.
 */
const away = (place: Locator, inner?: string): Promise<number> =>
  place.evaluate((element, [selector, stopped]) => {
    const focus = element.ownerDocument.activeElement ?? element.ownerDocument.body;
    const wanted = (one: typeof element) => (selector === undefined ? one === element : element.contains(one) && one.matches(selector));
    if (wanted(focus)) return 0;
    const all: (typeof element)[] = [...element.ownerDocument.querySelectorAll(stopped)];
    const stops = all.filter((one) => one === focus || (one.tabIndex >= 0 && !one.disabled && one.checkVisibility()));
    const to = stops.findIndex(wanted);
    // Where nothing has the focus the page begins, or what held it (a heading, say) stands between two stops.
    const nth = stops.findIndex((one) => one === focus || (focus.compareDocumentPosition(one) & 4 && !focus.contains(one)) !== 0);
    const from = stops[nth] === focus ? nth : focus === element.ownerDocument.body ? -1 : nth - 1;
    return to === -1 || to === from ? 1 : to - from;
  }, [inner, STOPS] as const);

/** Goes on, or back, with Tab until the focus is where it should be; whoever can’t come there can’t use the page. */
async function tabTo(place: Locator, inner?: string): Promise<void> {
  for (let presses = 0; presses < 80; ) {
    const steps = await away(place, inner);
    if (steps === 0) return;
    for (let step = 0; step < Math.abs(steps); step += 1) await place.page().keyboard.press(steps > 0 ? 'Tab' : 'Shift+Tab');
    presses += Math.abs(steps);
  }
  throw new Error(`Tab never came to ${await place.evaluate((element) => element.id || element.textContent)}`);
}

export const byKeyboard = (page: Page): Hand => ({
  reach: (place) => tabTo(place, INNER),
  async press(button) {
    await tabTo(button);
    await page.keyboard.press('Enter');
  },
  async pickOption(place, nth) {
    await page.keyboard.press('ArrowDown');
    await place.getByRole('option').first().waitFor();
    const last = (await place.getByRole('option').count()) - 1;
    for (let step = 0; step < Math.min(nth, last); step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  },
  async choose(place) {
    await tabTo(place, INNER);
    await page.keyboard.press('ArrowDown');
  },
});

export const byPointer = (page: Page): Hand => ({
  // To the middle first, as somebody scrolls: the message at the foot may lie over it.
  async reach(place) {
    await place.locator(INNER).first().evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await place.locator(INNER).first().click({ force: true });
  },
  press: (button) => button.click(),
  async pickOption(place, nth) {
    await place.getByRole('combobox').click();
    await place.getByRole('option').first().waitFor();
    const last = (await place.getByRole('option').count()) - 1;
    await place.getByRole('option').nth(Math.min(nth, last)).click();
  },
  async choose(place) {
    if ((await place.locator('select').count()) > 0) await place.locator('select').selectOption({ index: 1 });
    else await place.locator('.pick').first().click();
    await page.mouse.move(0, 0);
  },
});

const pick = async (hand: Hand, place: Locator, chosen: number, nth = 0) => {
  await hand.reach(place);
  await hand.pickOption(place, nth);
  await place.page().locator(`.picker:has(#${await place.evaluate((element) => element.id)}) .chosen li`).nth(chosen).waitFor();
};

/** What was filled in before: two fields that each name one record name different ones, and a later time of day is a later one. */
export interface Before { ones: number; clocks: number }

/** Fills in one field with something that is right for its shape. */
export async function fill(page: Page, hand: Hand, { name, shape }: FormField, before: Before, within = ''): Promise<void> {
  const place = page.locator(`[id="field-${within}${name}"]`);
  const type = async (text: string) => {
    await hand.reach(place);
    await page.keyboard.type(text);
  };
  switch (shape.is) {
    case 'text': case 'long':
      return type(name === 'website' ? 'https://a.uk' : 'A');
    case 'whole': case 'number':
      return type('3');
    case 'money':
      return type('1,475.50');
    case 'day':
      return type('14032015');
    case 'clock':
      return type(`${String(9 + before.clocks++).padStart(2, '0')}30`);
    case 'choice': case 'yes-no':
      return hand.choose(place);
    case 'choices':
      await hand.reach(place);
      return page.keyboard.press('Space');
    case 'texts':
      await type('drums');
      return page.keyboard.press('Enter');
    case 'one':
      return pick(hand, place, 0, Math.min(before.ones++, 1));
    case 'many':
      await pick(hand, place, 0);
      return pick(hand, place, 1);
    case 'list':
      await hand.press(place.getByRole('button', { name: /^Add / }));
      for (const inner of shape.fields) await fill(page, hand, inner, before, `${within}${name}.0.`);
      return undefined;
    case 'group':
      for (const inner of shape.fields) await fill(page, hand, inner, before, `${within}${name}.`);
      return undefined;
  }
}
