import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Entries, FoundOrganisation } from '../../answers/registers';
import { get } from '../../api';
import { Icon } from '../../shell/icons';
import { capital, fieldName, say } from '../../shell/plain';
import { Failure, Loading } from '../../shell/states';
import { shortDay } from '../../time/format';
import { isPast, useTimes } from '../../time/times';
import { registerWords } from '../../words/registers';
import { usePaused } from '../search/use-found';
import { entryPath } from './member-from';

const { lookUp: words } = registerWords;

const nobody: ReadonlyMap<string, string> = new Map();

/** What each register says of one organisation, as it is published. */
function EntryOf({ of: { scheme, id } }: { of: FoundOrganisation }) {
  const { data, error } = useQuery({ queryKey: ['registers', 'entry', scheme, id], queryFn: ({ signal }) => get<Entries>(entryPath(scheme, id), {}, signal) });
  if (error) return <Failure error={error} />;
  if (!data) return <Loading />;
  return data.entries.map(({ version, rows }) => (
    <div key={version.version} className="entry-of">
      <h4>{version.title}, {shortDay(version.dated)}</h4>
      {rows.map((row, index) => (
        <dl className="facts" key={index}>{Object.entries(row).map(([field, value]) => <div key={field}><dt>{capital(fieldName(field))}</dt><dd>{say(field, value, nobody)}</dd></div>)}</dl>
      ))}
    </div>
  ));
}

/** Finds an organisation in all registers by the beginnings of words. */
export function LookUp({ lcep }: { lcep: string }) {
  const past = isPast(useTimes());
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<string>();
  const asked = usePaused(typed.trim());
  const { data, error, isLoading } = useQuery({ enabled: asked !== '', queryKey: ['registers', 'search', asked], queryFn: ({ signal }) => get<{ found: FoundOrganisation[] }>('/api/registers/search', { q: asked }, signal) });
  const found = asked === '' ? [] : (data?.found ?? []);
  return (
    <section className="sec screen-only" aria-labelledby="look-up">
      <h2 id="look-up">{words.title}</h2>
      <div className="field">
        <label className="label" htmlFor="register-words">{words.label}</label>
        <span className="hint small" id="register-words-hint">{words.hint}</span>
        <input className="input" id="register-words" type="search" autoComplete="off" spellCheck={false} aria-describedby="register-words-hint" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </div>
      {error && <Failure error={error} />}
      {isLoading && <Loading />}
      <p className="soft small" role="status">{asked !== '' && data ? words.found(found.length) : ''}</p>
      <ul className="registered">
        {found.map((one) => {
          const key = `${one.scheme}:${one.id}`;
          return (
            <li key={`${key} ${one.register}`}>
              <p><strong className="called">{one.name}</strong> <span className="soft">{[one.town, one.postcode, one.type, one.status].filter((part) => part !== null).join(' · ')}</span></p>
              <div className="bar">
                <button type="button" className="link" aria-expanded={open === key} onClick={() => setOpen(open === key ? undefined : key)}>{words.what}<span className="out">: {one.name}</span></button>
                {!past && <Link className="link" to="/$lcep/add-member" params={{ lcep }} search={{ scheme: one.scheme, id: one.id }}><Icon name="plus" />{words.add}<span className="out">: {one.name}</span></Link>}
              </div>
              {open === key && <EntryOf of={one} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
