import { useState } from 'react';
import type { Reflection, Walk } from '../../answers/learning';
import { ChangeHere, type Changing } from '../../records/change-here';
import { Organisations, ToRecord } from '../../records/to-record';
import { StateTag } from '../../shell/state-tag';
import { daysBetween, shortDay, today } from '../../time/format';
import { isPast, useTimes } from '../../time/times';
import { learningWords } from '../../words/learning';
import { workWords } from '../../words/work';

const { walks: words } = learningWords;

const beingDone = ({ ref, next }: Reflection): Changing => ({
  kind: 'walk-reflection', ref, called: next ?? ref, title: words.doneTitle, send: words.done, leave: words.leave, asks: [['nextDoneOn', true]], begun: { nextDoneOn: today() }, why: () => words.doneWhy,
});

/** What is not done by its day is late, as an action is. */
function Next({ reflection: { nextDone, nextBy }, on }: { reflection: Reflection; on: string }) {
  if (!nextDone && nextBy !== undefined && nextBy < on) return <StateTag state="overdue" says={workWords.lateBy(daysBetween(nextBy, on))} />;
  return <StateTag state={nextDone ? 'done' : 'open'} />;
}

/** What each visitor took from it, and what they said they would do next, ticked off from here. */
export function Reflections({ lcep, walk: { reflections }, on }: { lcep: string; walk: Walk; on: string }) {
  const past = isPast(useTimes());
  const [changing, setChanging] = useState<Changing>();
  return (
    <section className="sec" aria-labelledby="reflections">
      <h2 id="reflections">{words.reflections}</h2>
      {reflections.length === 0 && <p className="nodata">{words.noReflections}</p>}
      <ul className="acts">
        {reflections.map((one) => (
          <li key={one.ref}>
            <div>
              <h3><Organisations lcep={lcep} of={[one.organisation]} /></h3>
              {one.reflection !== undefined && <p className="said">{one.reflection}</p>}
              {one.next === undefined && <p className="small"><ToRecord lcep={lcep} kind="walk-reflection" of={one.ref}>{words.itsRecord}</ToRecord></p>}
              {one.next !== undefined && <p><strong>{words.next}: </strong><ToRecord lcep={lcep} kind="walk-reflection" of={one.ref}>{one.next}</ToRecord>{one.nextBy !== undefined && <span className="soft small"> {words.by(shortDay(one.nextBy))}</span>}</p>}
            </div>
            {one.next !== undefined && (
              <div className="does">
                <span className="stands"><Next reflection={one} on={on} /></span>
                {!one.nextDone && !past && <button type="button" className="btn second screen-only" onClick={() => setChanging(beingDone(one))}>{words.markDone}<span className="out">{words.of(one.organisation.name)}</span></button>}
              </div>
            )}
          </li>
        ))}
      </ul>
      {changing && <ChangeHere lcep={lcep} changing={changing} onClose={() => setChanging(undefined)} />}
    </section>
  );
}
