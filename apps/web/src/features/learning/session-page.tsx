import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { LearningSession } from '../../answers/learning';
import { useView } from '../../api';
import type { Adding } from '../../records/add-here';
import { One } from '../../shell/one';
import { capital, plain } from '../../shell/plain';
import { StateTag } from '../../shell/state-tag';
import { day, hours, today } from '../../time/format';
import { isPast, useTimes } from '../../time/times';
import { learningWords } from '../../words/learning';
import { WriteDown } from '../work/write-down';
import { About } from './about';
import { Attended, FollowedUp, SaidOfIt } from './afterwards';
import { Places } from './places';
import '../../styles/work.css';
import '../../styles/records.css';
import '../../styles/organisations.css';

const { one: words } = learningWords;

/** Before it is held there are bookings; afterwards attendance, feedback and follow-ups. */
const addable = ({ ref: session, state }: LearningSession): Adding[] => {
  const booking: Adding = { kind: 'booking', says: { session }, asks: ['organisation', 'people', 'bookedOn'], begun: { bookedOn: today() } };
  if (state === 'planned') return [booking];
  if (state !== 'held') return [];
  return [
    { kind: 'attendance', says: { session }, asks: ['organisation', 'people', 'role'] },
    { kind: 'session-feedback', says: { session }, asks: ['score', 'words', 'role', 'organisation', 'givenOn'], begun: { givenOn: today() } },
    { kind: 'follow-up', says: { session }, asks: ['organisation', 'askedOn', 'answeredOn', 'stillUsing', 'whatChanged'], begun: { askedOn: today() } },
    booking,
  ];
};

/** One training: who has a place and who waits, who came, what they said, and what became of it. */
export function SessionPage() {
  const { lcep, ref } = useParams({ from: '/$lcep/learning/$ref' });
  const past = isPast(useTimes());
  const answer = useView(lcep, 'learning-session', { session: ref, ...useTimes() });
  const [begun, setBegun] = useState<Adding>();
  const { data } = answer;
  return (
    <One lcep={lcep} kind="learning-session" of={ref} title={data?.title} withdrawn={data?.withdrawn ?? false} answer={answer}
      meta={data && <><span className="day">{day(data.on)}</span>{[hours(data.startsAt, data.endsAt), data.place, capital(plain(data.type))].map((said) => said && <span key={said}>{said}</span>)}<StateTag state={data.state} /></>}
      back={<><Link to="/$lcep/learning" params={{ lcep }} activeOptions={{ exact: true }}>{words.all}</Link>{data?.series !== undefined && <Link to="/$lcep/learning" params={{ lcep }} search={{ series: data.series }}>{words.series(data.series)}</Link>}</>}>
      {(session) => {
        const more = past || session.withdrawn ? [] : addable(session);
        return (
          <>
            {more.length > 0 && <WriteDown lcep={lcep} within={`learning-session:${ref}`} more={more} begun={begun} onBegin={setBegun} />}
            {session.state === 'cancelled' && <p className="note sec"><strong>{words.cancelled}</strong>{session.cancelReason !== null && `: ${session.cancelReason}`}</p>}
            <div className="two">
              {session.state === 'held' ? (
                <div>
                  <Attended lcep={lcep} session={session} />
                  <SaidOfIt lcep={lcep} session={session} />
                  <FollowedUp lcep={lcep} session={session} />
                </div>
              ) : <div><Places lcep={lcep} session={session} /></div>}
              <aside>
                <About lcep={lcep} session={session} />
                {session.state === 'held' && <div className="sec"><Places lcep={lcep} session={session} /></div>}
              </aside>
            </div>
          </>
        );
      }}
    </One>
  );
}
