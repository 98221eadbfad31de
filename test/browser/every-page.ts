import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { found, foundInDark } from './axe';
import { inBrowser } from './browser';

/** Each page, and what stands on it once it has its answer. */
const pages = [
  ['headline', '/camden', '[data-figure]'],
  ['headline, past and opened', '/camden?on=2015-03-31&figure=youngPeople', '.made tfoot'],
  ['organisations', '/camden/organisations', '.directory th a'],
  ['adding a member', '/camden/add-member', 'form.form'],
  ['merging', '/camden/merge?duplicate=org-001&into=org-002', '.told'],
  ['network', '/camden/network?on=2015-03-31&pick=org-010', '.ties a'],
  ['map', '/camden/map', '.districts a'],
  ['registers', '/camden/registers', 'form.form'],
  ['search', '/camden/search?q=museum', '.hits a'],
  ['import', '/camden/import', '.steps'],
  ['taking away', '/camden/export', '.even th a'],
  ['comparing', '/camden/compare?view=organisation-history&with=organisation%3Dschool-007&on=2015-03-31&thenOn=2014-11-15', '.changed a'],
  ['history', '/camden/organisations/school-007?on=2015-01-01', '.events h3'],
  ['calendar', '/camden/calendar?on=2014-06-20', '.month td a'],
  ['meetings', '/camden/meetings?on=2014-10-01', '.dates a'],
  ['a meeting', '/camden/meetings/meeting-004', '.write .chip'],
  ['open actions, none', '/camden/actions', '.empty .btn'],
  ['partnerships', '/camden/partnerships?on=2014-10-20', '.tbl tbody a'],
  ['a partnership', '/camden/partnerships/partnership-001', '.ran h3'],
  ['projects', '/camden/projects?on=2014-10-25', '.tbl tbody a'],
  ['a project', '/camden/projects/project-002', '.same b'],
  ['learning', '/camden/learning?on=2014-11-05', '.tbl tbody a'],
  ['a training', '/camden/learning/learning-001', '.known dd'],
  ['learning walks', '/camden/walks?on=2014-10-20', '.tbl tbody a'],
  ['a learning walk, in the past', '/camden/walks/walk-001?on=2015-03-31', 'aside a'],
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

const own = (url: string) => url.startsWith('blob:') || new URL(url).hostname === '127.0.0.1';
/** The width once the page has been drawn at it, and what a chart draws because of it. */
const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(document.documentElement.scrollWidth))))';

/** Each page is loaded once, by its address, and looked at from every side. Two files share them: the even or the odd ones. */
export function everyPage(turn: 0 | 1): void {
  const browser = inBrowser();
  const complaints: string[] = [];
  let page: Page;
  beforeAll(async () => {
    page = await browser.keep('about:blank', (opened) => {
      opened.on('request', (request) => !own(request.url()) && complaints.push(request.url()));
      opened.on('pageerror', (error) => complaints.push(error.message));
      opened.on('console', (message) => /Content Security Policy/.test(message.text()) && complaints.push(message.text()));
    });
  });

  describe.each(pages.filter((_, index) => index % 2 === turn))('%s', (_, path, ready) => {
    beforeAll(async () => {
      complaints.length = 0;
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(path);
      await page.locator(ready).first().waitFor();
    });

    it('has nothing for axe to find in light', async () => expect(await found(page)).toEqual([]));

    it('has nothing for axe to find in the dark', async () => expect(await foundInDark(page)).toEqual([]));

    it('fits every width without scrolling sideways', async () => {
      for (const width of [1280, 768, 320, 360]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate<number>(DRAWN)).toBeLessThanOrEqual(width);
      }
    });

    // Links within text apart, and the hidden inputs that nobody presses: what stands around them is pressed.
    it('has nothing one presses smaller than 44 pixels high', async () => {
      await page.setViewportSize({ width: 360, height: 800 });
      const pressed = page.locator('main :is(button, summary, select, input:not([tabindex="-1"]):not(.pick input), .pick, .btn, .segments), nav a').locator('visible=true');
      const small = await pressed.evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.outerHTML.slice(0, 120)));
      expect(small).toEqual([]);
    });

    it('asks nothing of other hosts and breaks no content policy', () => expect(complaints).toEqual([]));
  });
}
