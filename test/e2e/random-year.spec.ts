import { describe, expect, it } from '@jest/globals';
import type { Figures } from '#modules/headline/figures';
import { temporaryFolders } from '../support/folders';
import { importFiles, type Style, type Tables } from '../support/import-writer';
import { asked, imported, within } from '../support/installation';
import { headlineOf } from '../support/oracle';
import { Chance, seedOr } from '../support/random';
import { randomYear } from '../support/random-year';

const STYLES: { readonly [name: string]: Style } = {
  'plain UTF-8': {},
  'UK dates and Windows line ends': { ukDates: true, lineEnd: '\r\n' },
  'a byte-order mark and semicolons': { mark: true, separator: ';' },
  'Windows-1252 with accents': { encoding: 'windows-1252', ukDates: true, separator: ';', lineEnd: '\r\n' },
  'UTF-16 with tabs': { encoding: 'utf-16', separator: '\t' },
};
const seed = seedOr(20_141_014);

/** Windows-1252 has no code here for the quotation marks of typography: written plainly in that style. */
const plain = (tables: Tables): Tables =>
  JSON.parse(JSON.stringify(tables).replaceAll(/[“”]/g, "'").replaceAll('’', "'")) as Tables;

describe('A year nobody has seen', () => {
  const folder = temporaryFolders();

  it.each(Object.keys(STYLES).flatMap((style, index) => [0, 1].map((more) => [style, seed + index * 2 + more] as const)))(
    'written in %s (seed %i) answers as its rows do, counted by hand',
    async (name, own) => {
      const style = STYLES[name]!;
      const year = randomYear(own, 30);
      const history = style.encoding === 'windows-1252' ? plain(year.history) : year.history;
      const corrections = style.encoding === 'windows-1252' ? plain({ corrections: year.corrections })['corrections']! : year.corrections;
      const chance = new Chance(own);
      const days = ['2017-05-31', '2100-12-31', ...Array.from({ length: 25 }, () => chance.day('2017-06-01', '2018-10-01'))];
      await within(folder(), async (installation) => {
        const figures = async (on: string, knownAt?: string) => (await asked<{ figures: Figures }>(installation, 'anywhere', 'headline', { on, ...(knownAt === undefined ? {} : { knownAt }) })).figures;
        const before = await imported(installation, 'anywhere', importFiles(history, style));
        expect(before.faults).toEqual([]);
        for (const on of days) expect([on, await figures(on)]).toEqual([on, headlineOf(history, on)]);

        const after = await imported(installation, 'anywhere', importFiles({ corrections }, style));
        expect(after.faults).toEqual([]);
        for (const on of days) expect([on, await figures(on)]).toEqual([on, headlineOf({ ...history, corrections }, on)]);
        for (const on of days) expect([on, await figures(on, before.position)]).toEqual([on, headlineOf(history, on)]);

        const again = await imported(installation, 'anywhere', importFiles({ ...history, corrections }));
        expect(again).toMatchObject({ faults: [], recorded: 0, position: after.position });
      });
    },
  );
});
