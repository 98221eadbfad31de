import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

interface Violation { id: string; nodes: { html: string }[] }
const told = (violations: readonly Violation[]) => violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);

/**
 * What axe finds on a page by all of its rules: each rule that is broken, with the elements that break it. What keeps them is not
 * written out, and axe runs in the page itself, which has no frames, rather than in a page of its own: that is two thirds of the time.
 */
export async function found(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }).analyze();
  return told(violations);
}

/** What it finds in the dark as well, by the rules that ask for colours: all else is the same. Axe is in the page once `found` has run. */
export async function foundInDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const violations = await page.evaluate<Violation[]>(`axe.run(document, { resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] }).then((one) => one.violations)`);
  await page.emulateMedia({ colorScheme: 'light' });
  return told(violations);
}
