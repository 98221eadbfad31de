import { useState } from 'react';
import type { ListedAction } from '../../answers/meetings';
import { ChangeHere, type Changing } from '../../records/change-here';
import { Organisations, ToRecord } from '../../records/to-record';
import { StateTag } from '../../shell/state-tag';
import { daysBetween, shortDay, today } from '../../time/format';
import { isPast, useTimes } from '../../time/times';
import { meetingWords } from '../../words/meetings';
import { workWords } from '../../words/work';

const { actions: words } = meetingWords;

const beingDone = ({ ref, title }: ListedAction): Changing => ({
  kind: 'action', ref, called: title, title: words.doneTitle, send: words.doneSend, leave: words.leave,
  asks: [['doneOn', true], ['outcome', false]], begun: { doneOn: today() }, why: () => words.doneWhy,
});
const beingDropped = ({ ref, title }: ListedAction): Changing => ({
  kind: 'action', ref, called: title, title: words.droppedTitle, help: words.droppedHelp, send: words.droppedSend, leave: words.leave,
  asks: [['droppedOn', true], ['dropReason', true]], begun: { droppedOn: today() }, why: (values) => String(values['dropReason']),
});

const beingCarried = ({ ref, title, carriedTo }: ListedAction): Changing => {
  const was = { carriedTo: carriedTo.map((one) => one.ref) };
  return { kind: 'action', ref, called: title, title: words.carryTitle, send: words.carrySend, leave: words.leave, asks: [['carriedTo', true]], begun: was, was, why: () => words.carryWhy };
};

/** How an action stands: how late it is, or until when there is time. */
const Standing = ({ action: { state, dueOn, doneOn, droppedOn }, on }: { action: ListedAction; on: string }) => {
  if (state === 'overdue' && dueOn !== null) return <><StateTag state={state} says={workWords.lateBy(daysBetween(dueOn, on))} /><span className="soft small">{words.due(shortDay(dueOn))}</span></>;
  if (state === 'done' && doneOn !== null) return <StateTag state={state} says={words.wasDone(shortDay(doneOn))} />;
  if (state === 'dropped' && droppedOn !== null) return <StateTag state={state} says={words.wasDropped(shortDay(droppedOn))} />;
  return <span className="soft small">{dueOn === null ? words.undated : words.due(shortDay(dueOn))}</span>;
};

interface Props { lcep: string; actions: readonly ListedAction[]; on: string; /** What is said already by what the list stands under. */ without?: 'owner' | 'meeting' | 'carried' }

/** Actions with what can be done about them from their row. */
export function ActionList({ lcep, actions, on, without }: Props) {
  const past = isPast(useTimes());
  const [changing, setChanging] = useState<Changing>();
  return (
    <>
      <ul className="acts">
        {actions.map((action) => {
          const { ref, title, state, owner, helpers, meeting, carriedTo, outcome, dropReason } = action;
          const open = state === 'open' || state === 'overdue';
          return (
            <li key={ref}>
              <div>
                <h3><ToRecord lcep={lcep} kind="action" of={ref}>{open ? title : state === 'dropped' ? <del className="before">{title}</del> : title}</ToRecord></h3>
                <p className="meta">
                  {without !== 'owner' && <Organisations lcep={lcep} of={[owner]} />}
                  {helpers.length > 0 && <span>{words.helpers(helpers.map(({ name }) => name).join(', '))}</span>}
                  {without !== 'meeting' && meeting !== null && <span>{words.from} <ToRecord lcep={lcep} kind="meeting" of={meeting.ref}>{meeting.title}</ToRecord></span>}
                  {without !== 'carried' && carriedTo.map((one) => <span key={one.ref}>{words.carried} <ToRecord lcep={lcep} kind="meeting" of={one.ref}>{one.title}</ToRecord></span>)}
                </p>
                {(outcome ?? dropReason) !== null && <p>{outcome ?? dropReason}</p>}
              </div>
              <div className="does">
                <span className="stands"><Standing action={action} on={on} /></span>
                {open && !past && (
                  <>
                    <button type="button" className="btn second screen-only" onClick={() => setChanging(beingDone(action))}>{words.done}<span className="out">{words.of(title)}</span></button>
                    <button type="button" className="btn plain screen-only" onClick={() => setChanging(beingDropped(action))}>{words.dropped}<span className="out">{words.of(title)}</span></button>
                    {(without === 'meeting' || without === 'carried') && <button type="button" className="btn plain screen-only" onClick={() => setChanging(beingCarried(action))}>{words.carry}<span className="out">{words.of(title)}</span></button>}
                  </>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {changing && <ChangeHere lcep={lcep} changing={changing} onClose={() => setChanging(undefined)} />}
    </>
  );
}
