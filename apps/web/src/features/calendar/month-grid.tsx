import type { KeyboardEvent } from 'react';
import type { CalendarEntry } from '../../answers/meetings';
import { day, monthName, today, weekdayName } from '../../time/format';
import { calendarWords as words } from '../../words/work';
import { InSquare } from './entry';
import { weeks } from './month';

interface Props { lcep: string; month: string; on: string; entries: ReadonlyMap<string, readonly CalendarEntry[]> }

/** From entry to entry with the arrow keys, to another week's with up and down; from the name of the month to its first. */
export function moveWithin(event: KeyboardEvent<HTMLElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('td a')];
  const here = links.findIndex((link) => link === document.activeElement);
  const from = links[here];
  if (from === undefined) return event.key === 'ArrowDown' ? links[0]?.focus() : undefined;
  const column = (link: HTMLElement) => link.closest('td')?.cellIndex ?? 0;
  const row = (link: HTMLElement) => link.closest('tr')?.rowIndex ?? 0;
  const nearest = (some: readonly HTMLElement[]) => some.toSorted((a, b) => Math.abs(row(a) - row(from)) - Math.abs(row(b) - row(from)) || Math.abs(column(a) - column(from)) - Math.abs(column(b) - column(from)))[0];
  const ways: Readonly<Record<string, () => HTMLElement | undefined>> = {
    ArrowRight: () => links[here + 1], ArrowLeft: () => links[here - 1],
    ArrowDown: () => nearest(links.filter((link) => row(link) > row(from))), ArrowUp: () => nearest(links.filter((link) => row(link) < row(from))),
  };
  const next = ways[event.key]?.();
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** A month as squares, Monday first: for wider screens and for paper. */
export function MonthGrid({ lcep, month, on, entries }: Props) {
  const rows = weeks(month);
  return (
    <table className="month" aria-describedby="calendar-keys">
      <caption className="out">{monthName(`${month}-01`)}</caption>
      <thead><tr>{rows[0]?.map((one) => <th key={one.day} scope="col"><span aria-hidden="true">{weekdayName(one.day).slice(0, 3)}</span><span className="out">{weekdayName(one.day)}</span></th>)}</tr></thead>
      <tbody>
        {rows.map((week) => (
          <tr key={week[0]?.day}>
            {week.map((one) => (
              <td key={one.day} className={[one.within ? '' : 'beyond', one.day === on ? 'is-on' : '', one.day > on ? 'to-come' : ''].join(' ')}>
                <span className="num" aria-hidden="true">{Number(one.day.slice(8))}</span><span className="out">{day(one.day)}{one.day === today() && `, ${words.now}`}</span>
                <ul>{(entries.get(one.day) ?? []).map((entry) => <InSquare key={`${entry.kind}/${entry.ref}`} lcep={lcep} entry={entry} />)}</ul>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
