import { useId } from 'react';
import type { FigureName, Step } from '../../answers';
import { ChartForms, type Said } from '../../charts/charted';
import type { LineOfTime } from '../../charts/line-of-time';
import { StepChart } from '../../charts/step-chart';
import { count, day } from '../../time/format';
import { figureName, figures, sentence } from '../../words/figures';
import { words } from '../../words/pages';
import { DrillDown } from './drill-down';

interface Props {
  lcep: string; figure: FigureName; size: 'large' | 'small'; value: number; steps: readonly Step[]; time: LineOfTime | null;
  on: string; open: boolean; onOpen: () => void;
}

const signed = (amount: number) => `${amount > 0 ? '+' : ''}${count(amount)}`;

/** The chart again: every day the figure changed. */
const tableOf = (figure: FigureName, name: string, steps: readonly Step[]): Said => ({
  name,
  caption: words.headline.byDay(figures[figure].many),
  columns: [words.headline.columns.day, words.headline.columns.change, words.headline.columns.value],
  rows: steps.map(({ on, value }, index) => [on === null ? words.headline.always : day(on), signed(value - (steps[index - 1]?.value ?? 0)), count(value)]),
});

/** One figure: how much, what it counts, how it grew, and what it is made of. */
export function FigureRow({ lcep, figure, size, value, steps, time, on, open, onOpen }: Props) {
  const panel = useId();
  const name = figureName(figure, value);
  return (
    <article className={`grow ${size}`} aria-label={`${count(value)} ${name}`} data-figure={figure}>
      <div className="fig">
        <h3><span className="big">{count(value)}</span> <span className="of">{name}</span></h3>
        <p className="small soft">{sentence(steps, on)}</p>
      </div>
      {time !== null && <StepChart steps={steps} time={time} />}
      <div className="does screen-only">
        <button type="button" className="link" aria-expanded={open} aria-controls={open ? panel : undefined} onClick={onOpen}>
          {words.headline.made}<span className="out"> {count(value)} {name}</span>
        </button>
        <ChartForms table={tableOf(figure, name, steps)} file={`${lcep}-${figure}-${on}`} rows={() => [['day', 'total'], ...steps.map((step) => [step.on, step.value] as const)]} />
      </div>
      {open && <div className="made" id={panel}><DrillDown lcep={lcep} figure={figure} name={name} /></div>}
    </article>
  );
}
