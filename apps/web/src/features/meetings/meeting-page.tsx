import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Meeting } from '../../answers/meetings';
import { useView } from '../../api';
import { capital, plain } from '../../shell/plain';
import { One } from '../../shell/one';
import { StateTag } from '../../shell/state-tag';
import { day, hours } from '../../time/format';
import { isPast, useTimes } from '../../time/times';
import { meetingWords } from '../../words/meetings';
import { ActionList } from '../actions/action-list';
import { WriteDown } from '../work/write-down';
import { addable, AT_MEETING, type Begun } from './adding';
import { Feedback, MinutesOf, Reports } from './afterwards';
import { Agenda, Notes } from './agenda';
import { Came } from './came';
import '../../styles/work.css';
import '../../styles/records.css';
import '../../styles/organisations.css';

const { one: words } = meetingWords;

const text = (values: Meeting['values'], field: string) => (typeof values[field] === 'string' ? values[field] : undefined);

/** One meeting, before, while and after it is held: its agenda, who came, what was said and agreed. */
export function MeetingPage() {
  const { lcep, ref } = useParams({ from: '/$lcep/meetings/$ref' });
  const times = useTimes();
  const answer = useView(lcep, 'meeting', { meeting: ref, ...times });
  const { data } = answer;
  const title = data && text(data.values, 'title');
  const series = data && text(data.values, 'series');
  return (
    <One lcep={lcep} kind="meeting" of={ref} title={title} withdrawn={data?.withdrawn ?? false} answer={answer}
      meta={data && (
        <>
          <span className="day">{day(text(data.values, 'heldOn') ?? '')}</span>
          {[hours(text(data.values, 'startsAt'), text(data.values, 'endsAt')), text(data.values, 'place'), capital(plain(text(data.values, 'type') ?? ''))].map((said) => said && <span key={said}>{said}</span>)}
          <StateTag state={data.state} />
        </>
      )}
      back={<><Link to="/$lcep/meetings" params={{ lcep }} activeOptions={{ exact: true }}>{words.all}</Link>{series !== undefined && <Link to="/$lcep/meetings" params={{ lcep }} search={{ series }}>{words.series(series)}</Link>}</>}>
      {(meeting) => <Parts key={ref} lcep={lcep} meeting={meeting} canWrite={!isPast(times) && !meeting.withdrawn} />}
    </One>
  );
}

function Parts({ lcep, meeting, canWrite }: { lcep: string; meeting: Meeting; canWrite: boolean }) {
  const [begun, setBegun] = useState<Begun>();
  const { ref, state, values, on, discussion, actions, carriedHere, feedback, reports } = meeting;
  const [summary, cancelReason] = [text(values, 'summary'), text(values, 'cancelReason')];
  const more = canWrite ? addable(meeting) : [];
  return (
    <>
      {more.length > 0 && <WriteDown lcep={lcep} within={`meeting:${ref}`} more={more} begun={begun?.at === AT_MEETING ? begun.adding : undefined} onBegin={(adding) => setBegun(adding && { at: AT_MEETING, adding })} />}
      {state === 'cancelled' && <p className="note sec"><strong>{words.cancelled}</strong>{cancelReason !== undefined && `: ${cancelReason}`}</p>}
      <div className="two">
        <div>
          {summary !== undefined && state === 'held' && <section className="in-short" aria-labelledby="in-short"><h2 id="in-short">{words.summary}</h2><p className="said">{summary}</p></section>}
          <Agenda lcep={lcep} meeting={meeting} begun={begun} onBegin={setBegun} canWrite={more.length > 0} />
          {discussion.length > 0 && <section className="sec" aria-labelledby="besides"><h2 id="besides">{words.besides}</h2><Notes lcep={lcep} notes={discussion} /></section>}
          <section className="sec" aria-labelledby="agreed">
            <h2 id="agreed">{words.actions}</h2>
            {actions.length === 0 ? <p className="nodata">{words.noActions}</p> : <ActionList lcep={lcep} actions={actions} on={on} without="meeting" />}
          </section>
          {carriedHere.length > 0 && <section className="sec" aria-labelledby="carried"><h2 id="carried">{words.carriedHere}</h2><ActionList lcep={lcep} actions={carriedHere} on={on} without="carried" /></section>}
          {state === 'held' && <MinutesOf lcep={lcep} meeting={meeting} called={text(values, 'title') ?? ref} canWrite={canWrite} />}
          {feedback.length > 0 && <Feedback lcep={lcep} meeting={meeting} />}
          {reports.length > 0 && <Reports lcep={lcep} meeting={meeting} />}
        </div>
        <aside><Came lcep={lcep} meeting={meeting} onBegin={setBegun} canWrite={more.length > 0} /></aside>
      </div>
    </>
  );
}
