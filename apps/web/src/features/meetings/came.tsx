import type { Meeting } from '../../answers/meetings';
import { ToRecord } from '../../records/to-record';
import { Icon } from '../../shell/icons';
import { meetingWords } from '../../words/meetings';
import { workWords } from '../../words/work';
import { count } from '../../time/format';
import { headcountOf, type Begun, AT_MEETING } from './adding';

const { one: words } = meetingWords;

interface Props { lcep: string; meeting: Meeting; onBegin: (begun: Begun) => void; canWrite: boolean }

/** Who came and how many, who was invited and is not recorded as present, who sent apologies. */
export function Came({ lcep, meeting, onBegin, canWrite }: Props) {
  const { state, present, people, invited, apologies } = meeting;
  const held = state === 'held';
  const away = (ref: string) => !present.some((one) => one.ref === ref) && !apologies.some((one) => one.ref === ref);
  const missing = invited.filter(({ ref }) => away(ref));
  const list = (some: readonly { ref: string; name: string }[]) => <ul className="with">{some.map(({ ref, name }) => <li key={ref}><ToRecord lcep={lcep} kind="organisation" of={ref}>{name}</ToRecord></li>)}</ul>;
  return (
    <section aria-labelledby="came">
      <h2 id="came">{held ? words.came : words.invited}</h2>
      {held && (people !== null || present.length > 0) && (
        <ul className="same">
          <li>{people === null ? <b className="nodata">{workWords.noData}</b> : <b>{count(people)}</b>}{workWords.whoOf(people ?? 0)}</li>
          <li><b>{count(present.length)}</b>{workWords.organisationsOf(present.length)}</li>
        </ul>
      )}
      {held && present.length === 0 && people === null && <p className="nodata">{words.nobody}</p>}
      {present.length > 0 && (
        <ul className="with counted-by">
          {present.map(({ ref, name, people: some }) => (
            <li key={ref}>
              <ToRecord lcep={lcep} kind="organisation" of={ref}>{name}</ToRecord>
              {some !== null ? <span className="soft">{workWords.people(some)}</span>
                : canWrite ? <button type="button" className="link screen-only" onClick={() => onBegin({ at: AT_MEETING, adding: headcountOf(meeting, ref) })}><Icon name="plus" />{words.countThem}<span className="out">{words.on(name)}</span></button>
                : <span className="nodata small">{words.uncounted}</span>}
            </li>
          ))}
        </ul>
      )}
      {!held && (invited.length === 0 ? <p className="nodata">{words.notInvited}</p> : list(invited))}
      {held && missing.length > 0 && (
        <>
          <h3>{words.missing}</h3>
          <ul className="with counted-by">
            {missing.map(({ ref, name }) => (
              <li key={ref}>
                <ToRecord lcep={lcep} kind="organisation" of={ref}>{name}</ToRecord>
                {canWrite && <button type="button" className="link screen-only" onClick={() => onBegin({ at: AT_MEETING, adding: headcountOf(meeting, ref) })}><Icon name="plus" />{words.cameAfterAll}<span className="out">{words.on(name)}</span></button>}
              </li>
            ))}
          </ul>
        </>
      )}
      {apologies.length > 0 && <><h3>{words.apologies}</h3>{list(apologies)}</>}
    </section>
  );
}
