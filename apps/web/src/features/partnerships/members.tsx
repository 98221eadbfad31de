import type { Member } from '../../answers/partnerships';
import { ToRecord } from '../../records/to-record';
import { capital, plain } from '../../shell/plain';
import { partnershipWords } from '../../words/partnerships';

const { one: words } = partnershipWords;

const List = ({ lcep, members }: { lcep: string; members: readonly Member[] }) => (
  <ul className="with">
    {members.map(({ ref, name, kind, state }) => (
      <li key={ref}><ToRecord lcep={lcep} kind="organisation" of={ref}>{name}</ToRecord><span className="soft small">{[kind === null ? '' : capital(plain(kind)), state === 'left' ? words.goneFrom : ''].filter(Boolean).join(', ')}</span></li>
    ))}
  </ul>
);

/** Who is in it on the day, and who was once. */
export const Members = ({ lcep, members, former = [] }: { lcep: string; members: readonly Member[]; former?: readonly Member[] }) => (
  <>
    <h2 id="members">{words.members}</h2>
    <List lcep={lcep} members={members} />
    {former.length > 0 && <><h3>{words.former}</h3><List lcep={lcep} members={former} /></>}
  </>
);
