import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from '@jest/globals';
import { inBrowser } from './browser';

const browser = inBrowser();

/** Each page, and what stands on it once it has its answer. */
const pages = [
  ['headline', '/camden', '[data-figure]'],
  ['headline, past and opened', '/camden?on=2015-03-31&figure=youngPeople', '.made tfoot'],
  ['organisations', '/camden/organisations', '.picks a'],
  ['history', '/camden/organisations/school-007?on=2015-01-01', '.events h3'],
  ['event log', '/camden/log?event=2', 'tr.full'],
  ['recording, choosing', '/camden/record', '.kinds a'],
  ['recording a meeting', '/camden/record/meeting', 'form.form'],
  ['recording evidence', '/camden/record/evidence', 'form.form'],
  ['recording, in the past', '/camden/record/need?on=2015-01-01', '.past-notice'],
  ['records of a kind', '/camden/records/participation', '.bars'],
  ['no records of a kind', '/camden/records/learning-walk?on=2010-01-01', '.empty'],
  ['a corrected record', '/camden/records/participation/participation-012', '.facts.record'],
  ['correcting', '/camden/records/partnership/partnership-001/correct', 'form.form'],
  ['wrong times', '/camden?on=x&knownAt=y', '.failure'],
] as const;

describe.each(pages)('%s', (_, path, ready) => {
  it.each(['light', 'dark'] as const)('has nothing for axe to find in %s', async (colorScheme) => {
    const page = await browser.open(path, { colorScheme });
    await page.locator(ready).first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)).toEqual([]);
  });

  it('fits every width without scrolling sideways', async () => {
    const page = await browser.open(path, { viewport: { width: 320, height: 800 } });
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.locator(ready).first().waitFor();
      expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  // Links within text apart, and the hidden inputs that nobody can reach.
  it('has nothing one presses smaller than 44 pixels high', async () => {
    const page = await browser.open(path, { viewport: { width: 360, height: 800 } });
    await page.locator(ready).first().waitFor();
    const pressed = page.locator('main :is(button, summary, select, input:not([tabindex="-1"]), .btn, .segments), nav a').locator('visible=true');
    const small = await pressed.evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.outerHTML.slice(0, 120)));
    expect(small).toEqual([]);
  });

  it('asks nothing of other hosts and breaks no content policy', async () => {
    const complaints: string[] = [];
    const page = await browser.open(path, {}, async (opened) => {
      const own = (url: string) => url.startsWith('blob:') || new URL(url).hostname === '127.0.0.1';
      opened.on('request', (request) => !own(request.url()) && complaints.push(request.url()));
      opened.on('pageerror', (error) => complaints.push(error.message));
      opened.on('console', (message) => /Content Security Policy/.test(message.text()) && complaints.push(message.text()));
    });
    await page.locator(ready).first().waitFor();
    expect(complaints).toEqual([]);
  });
});
