import type { Partnership } from '../../answers/partnerships';
import { Charted } from '../../charts/charted';
import { MarkChart } from '../../charts/mark-chart';
import { ToRecord } from '../../records/to-record';
import { count, day, shortDay } from '../../time/format';
import { partnershipWords } from '../../words/partnerships';

const { one: words, trends } = partnershipWords;

/** How it is going: a mark from 1 to 5 on each day somebody asked, and their words. */
export function Going({ lcep, of: { checkIns: { entries, count: all, latest, mean, trend }, partnership } }: { lcep: string; of: Partnership }) {
  const standing = entries.filter(({ withdrawn }) => withdrawn === null);
  const marks = standing.flatMap(({ on, values }): [string, number][] => (on !== null && typeof values['going'] === 'number' ? [[on, values['going']]] : []));
  const [first, last] = [marks[0], marks.at(-1)];
  if (latest === null || first === undefined || last === undefined) return <section className="sec" aria-labelledby="going"><h2 id="going">{words.going}</h2><p className="nodata">{words.nobodyAsked}</p></section>;
  const sentence = `${words.sentence(String(latest.going), day(latest.on), words.count(all), count(mean ?? 0))}${trend === null ? '' : `; ${trends[trend]}`}.`;
  // Two asked on one day are two rows: the table has the place of each.
  const rows = marks.map(([on, mark], index) => [marks.filter(([other]) => other === on).length > 1 ? `${day(on)} (${index + 1})` : day(on), mark] as const);
  return (
    <div className="sec">
      <Charted title={words.going} sentence={sentence} file={`${lcep}-${partnership.ref}-check-ins`} table={{ name: words.going, columns: [words.day, words.mark], rows }}>
        <MarkChart marks={marks} most={5} ticks={first[0] === last[0] ? [shortDay(first[0])] : [shortDay(first[0]), shortDay(last[0])]} />
      </Charted>
      <ul className="noted">
        {standing.toReversed().map(({ ref, on, values, with: others }) => (
          <li key={ref}>
            <p className="meta"><span className="day">{on === null ? '' : shortDay(on)}</span><ToRecord lcep={lcep} kind="check-in" of={ref}>{words.of5(Number(values['going']))}</ToRecord><span>{typeof values['organisation'] === 'string' ? (others.find((one) => one.ref === values['organisation'])?.name ?? others[0]?.name) : words.ownView}</span></p>
            {typeof values['words'] === 'string' && <p>{values['words']}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
