import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Walk } from '../../answers/learning';
import { useView } from '../../api';
import type { Adding } from '../../records/add-here';
import { Organisations, ToRecord } from '../../records/to-record';
import { Icon } from '../../shell/icons';
import { One } from '../../shell/one';
import { Empty } from '../../shell/states';
import { StateTag } from '../../shell/state-tag';
import { day, hours, shortDay } from '../../time/format';
import { isPast, useTimes } from '../../time/times';
import { learningWords } from '../../words/learning';
import { WriteDown } from '../work/write-down';
import { Reflections } from './reflections';
import '../../styles/work.css';
import '../../styles/records.css';
import '../../styles/organisations.css';

const { walks: words } = learningWords;

const addable = ({ ref: walk, state, stops }: Walk): Adding[] => {
  const order = Math.max(0, ...stops.map((one) => one.order)) + 1;
  const stop = (asks: readonly string[]): Adding => ({ kind: 'walk-stop', says: { walk }, asks, begun: { order } });
  if (state === 'held') return [stop(['place', 'observation', 'photographs', 'order']), { kind: 'walk-reflection', says: { walk }, asks: ['organisation', 'reflection', 'next', 'nextBy'] }];
  return state === 'cancelled' ? [] : [stop(['place', 'photographs', 'order'])];
};

/** One learning walk: the way with what was seen, what visitors took from it and do next, and what may be photographed. */
export function WalkPage() {
  const { lcep, ref } = useParams({ from: '/$lcep/walks/$ref' });
  const past = isPast(useTimes());
  const answer = useView(lcep, 'learning-walks', { walk: ref, ...useTimes() });
  const [begun, setBegun] = useState<Adding>();
  const walk = answer.data?.walks[0];
  return (
    <One lcep={lcep} kind="learning-walk" of={ref} title={walk && words.at(walk.host.name)} withdrawn={false} answer={answer}
      meta={walk && <><span className="day">{walk.on === null ? '' : day(walk.on)}</span>{[hours(walk.startsAt, walk.endsAt), walk.movedFrom === undefined ? '' : words.moved(shortDay(walk.movedFrom))].map((said) => said !== '' && <span key={said}>{said}</span>)}<StateTag state={walk.state} /></>}
      back={<Link to="/$lcep/walks" params={{ lcep }} activeOptions={{ exact: true }}>{words.all}</Link>}>
      {({ on }) => {
        if (!walk) return <div className="sec"><Empty title={words.gone}><p>{words.goneHelp}</p><Link className="btn second" to="/$lcep/records/$kind/$ref" params={{ lcep, kind: 'learning-walk', ref }}>{words.itsRecord}</Link></Empty></div>;
        const more = past ? [] : addable(walk);
        return (
          <>
            {more.length > 0 && <WriteDown lcep={lcep} within={`learning-walk:${ref}`} more={more} begun={begun} onBegin={setBegun} />}
            {walk.state === 'cancelled' && <p className="note sec"><strong>{words.cancelled}</strong>{walk.cancelReason !== null && `: ${walk.cancelReason}`}</p>}
            {walk.contradictions.map((one) => <p key={one} className="note sec">{one}</p>)}
            <div className="two">
              <div>
                <Way lcep={lcep} walk={walk} />
                <Reflections lcep={lcep} walk={walk} on={on} />
              </div>
              <aside>
                <h2>{words.focus}</h2>
                <p>{walk.focus ?? <span className="nodata">{words.noFocus}</span>}</p>
                <h2>{words.host}</h2><Organisations lcep={lcep} of={[walk.host]} />
                <h2>{words.who}</h2>
                {walk.visitors.length === 0 ? <p className="nodata">{words.noVisitors}</p> : <ul className="with">{walk.visitors.map((one) => <li key={one.ref}><ToRecord lcep={lcep} kind="organisation" of={one.ref}>{one.name}</ToRecord></li>)}</ul>}
                <h2>{words.photographs}</h2>
                {walk.photographs === undefined ? <p className="nodata">{words.photosUnknown}</p> : <p>{words.ofWalk} <strong>{words.photos[walk.photographs]}</strong>.</p>}
              </aside>
            </div>
          </>
        );
      }}
    </One>
  );
}

/** The stops in their order; before the walk they stand on a dashed line. */
const Way = ({ lcep, walk: { stops, state } }: { lcep: string; walk: Walk }) => (
  <section className="on-line" aria-labelledby="way">
    <h2 id="way">{words.route}</h2>
    {stops.length === 0 && <p className="nodata">{words.noStops}</p>}
    <ol className="events">
      {stops.map(({ ref, order, place, observation, photographs }) => (
        <li key={ref} className={state === 'held' ? undefined : 'unknown'}>
          <h3><ToRecord lcep={lcep} kind="walk-stop" of={ref}>{order}. {place}</ToRecord></h3>
          {observation !== undefined && <p className="said">{observation}</p>}
          {photographs !== undefined && <p className="soft small"><Icon name="photo" /> {words.at_} {words.photos[photographs]}.</p>}
        </li>
      ))}
    </ol>
  </section>
);
