import { Link } from '@tanstack/react-router';
import type { History, Named } from '../../answers';
import { directoryWords as words } from '../../words/directory';
import { StandingTag } from './standing-tag';

/** What became of an organisation by the day, and which others its history is made of; nothing where it is a member like any other. */
export function StandingLines({ lcep, history: { standing, mergedFrom, carriesOn } }: { lcep: string; history: History }) {
  const to = ({ ref, name }: Named, says = name) => <Link key={ref} to="/$lcep/organisations/$ref" params={{ lcep, ref }}>{says}</Link>;
  return (
    <>
      {standing.state !== 'member' && <p className="back"><StandingTag state={standing.state} since={standing.since} /> {standing.successor !== null && to(standing.successor, words.became(standing.successor.name))}</p>}
      {carriesOn.length > 0 && <p className="back"><span className="soft">{words.carriesOn}</span> {carriesOn.map((one) => to(one))}</p>}
      {mergedFrom.length > 0 && <p className="soft small">{words.mergedFrom} {mergedFrom.map(({ ref, name }) => `${name} (${ref})`).join(', ')}</p>}
      {standing.notes.map((note) => <p className="soft small" key={note}>{note}</p>)}
    </>
  );
}
