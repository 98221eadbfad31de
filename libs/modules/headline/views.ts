import { choice, digits } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
import { FIGURES, type Figure, type Figures } from './figures';
import { headline } from './projections/headline';
import { byDay, sumBy } from './projections/sums';
import { rowsBehind, type RowBehind } from './rows-behind';

class NoSettings {}

export const headlineView: View<NoSettings, { figures: Figures }> = {
  name: 'headline',
  summary: 'The eleven headline figures, ever by the day `on`.',
  query: NoSettings,
  behind: (paths) => FIGURES.filter((figure) => paths.includes(`figures.${figure}`)).map((figure) => ({ part: figure, view: 'figure', settings: { figure } })),
  answer: async (_, at) => ({ figures: sumBy(await at.rows(headline), at.on) }),
};

export interface Step {
  readonly on: PlainDate | null;
  readonly value: number;
}

export const headlineGrowthView: View<NoSettings, { series: { [F in Figure]: Step[] } }> = {
  name: 'headline-growth',
  summary: 'Each headline figure with the days on which it changed, up to the day `on`.',
  query: NoSettings,
  async answer(_, at) {
    const series = Object.fromEntries(FIGURES.map((figure) => [figure, [] as Step[]])) as { [F in Figure]: Step[] };
    for (const [on, added] of byDay(await at.rows(headline))) {
      if (on !== null && on > at.on) continue;
      for (const figure of FIGURES) {
        const change = added[figure] ?? 0;
        if (change !== 0) series[figure].push({ on, value: (series[figure].at(-1)?.value ?? 0) + change });
      }
    }
    return { series };
  },
};

class FigureQuery {
  @Is(choice(...FIGURES), { says: 'Which figure.' }) figure!: Figure;
  @Is(digits(1, 1_000_000), { optional: true, says: 'Pages of 200 rows, counted from 1.' }) page?: string;
}
const PAGE = 200;

/** Explains a figure down to its rows and events; the amounts of all pages add up to it. */
export const figureView: View<FigureQuery, { figure: Figure; value: number; rows: RowBehind[]; more: boolean }> = {
  name: 'figure',
  summary: 'What a headline figure is made of: the rows it counts and the events behind each.',
  query: FigureQuery,
  async answer({ figure, page = '1' }, at) {
    const number = Number(page);
    const value = sumBy(await at.rows(headline), at.on)[figure];
    const rows = rowsBehind(figure, await at.records(), at.on);
    return { figure, value, rows: rows.slice((number - 1) * PAGE, number * PAGE), more: rows.length > number * PAGE };
  },
};
