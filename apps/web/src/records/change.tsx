import { Link } from '@tanstack/react-router';
import type { Told } from '../answers';
import { Icon } from '../shell/icons';
import { capital, fieldName, say, sayField } from '../shell/plain';
import { dayOf, position } from '../time/format';
import { recordPages } from '../words/record-pages';
import { actors, changes as changeWords } from '../words/records';

const { record: words } = recordPages;

export const by = (who: string) => words.by(actors[who]?.toLowerCase() ?? who);

/** One field of a correction: what it said before and says from then on. */
export function Change({ kind, names, change: { field, before, after } }: { kind: string; names: ReadonlyMap<string, string>; change: Told['changes'][number] }) {
  // A number says what it counts on both sides; anything else is named once.
  const told = typeof after === 'number' ? sayField : say;
  return (
    <p className="was">
      {told === say && `${capital(fieldName(field, kind))}: `}
      <del className="before">{told(field, before, names)}</del> <span className="soft" aria-hidden="true">→</span><span className="out">{words.became}</span>{' '}
      <ins>{told(field, after, names)}</ins>
    </p>
  );
}

/** Who changed it, when, why, and the way to what it was before. */
export const Because = ({ lcep, event }: { lcep: string; event: Omit<Told, 'changes' | 'says'> }) => (
  <>
    <p><span className="tag mend"><Icon name={event.change === 'corrected' ? 'mend' : event.change} />{changeWords[event.change] ?? capital(event.change.replaceAll('-', ' '))}</span> {dayOf(event.at)}, {by(event.by)}</p>
    {event.why !== null && <p>{words.why}: <strong>“{event.why}”</strong></p>}
    <p className="small does screen-only">
      <Link to="/$lcep/log" params={{ lcep }} search={{ event: event.position }}>{words.event(position(event.position))}</Link>
      <Link to="." search={(now) => ({ ...now, knownAt: String(BigInt(event.position) - 1n) })}>{words.before}</Link>
    </p>
  </>
);
