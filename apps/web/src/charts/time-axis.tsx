import type { CSSProperties } from 'react';
import { words } from '../words/pages';
import type { LineOfTime } from './line-of-time';

const at = (x: number): CSSProperties => ({ left: `${x}%` });

/** The line of time turned into an axis: solid where it happened, dashed for silence and for what is not yet; a ring where one stands. */
export function TimeAxis({ time, label, note }: { time: LineOfTime; label: string; note: string }) {
  return (
    <div className="axis" aria-hidden="true">
      <span className="run" style={{ width: `${time.silentFrom ?? time.at}%` }} />
      {time.ticks.map((tick, index) => (
        <span key={tick.x} className={index % 2 === 1 ? 'tick few' : 'tick'} style={at(tick.x)}>{tick.label}{tick.year !== null && <small>{tick.year}</small>}</span>
      ))}
      {time.silentFrom !== null && <span className="hush" style={{ left: `${time.silentFrom}%`, width: `${time.at - time.silentFrom}%` }} title={words.headline.silence} />}
      <span className="here-label" style={at(time.at)}>{label}<small>{note}</small></span>
      <span className="here" style={at(time.at)} />
    </div>
  );
}
