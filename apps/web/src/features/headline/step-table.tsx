import type { FigureName, Step } from '../../answers';
import { count, day } from '../../time/format';
import { figures } from '../../words/figures';
import { words } from '../../words/pages';

const signed = (amount: number) => `${amount > 0 ? '+' : ''}${count(amount)}`;

/** The chart again, as a table: every day the figure changed. */
export function StepTable({ figure, name, steps }: { figure: FigureName; name: string; steps: readonly Step[] }) {
  const { columns } = words.headline;
  return (
    <details className="as-table">
      <summary>{words.headline.table}<span className="out">: {name}</span></summary>
      {steps.length === 0 ? <p className="nodata">{words.headline.noData}</p> : (
        <div className="scroll" tabIndex={0} role="region" aria-label={`${words.headline.chart}: ${name}`}>
          <table className="tbl">
            <caption>{words.headline.byDay(figures[figure].many)}</caption>
            <thead><tr><th scope="col">{columns.day}</th><th scope="col" className="n">{columns.change}</th><th scope="col" className="n">{columns.value}</th></tr></thead>
            <tbody>
              {steps.map((step, index) => (
                <tr key={step.on ?? 'always'}>
                  <th scope="row">{step.on === null ? words.headline.always : day(step.on)}</th>
                  <td className="n">{signed(step.value - (steps[index - 1]?.value ?? 0))}</td>
                  <td className="n">{count(step.value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
