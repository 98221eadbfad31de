import { useState } from 'react';
import type { Meeting, Minutes, Report } from '../../answers/meetings';
import { ChangeHere, type Changing } from '../../records/change-here';
import { ToRecord } from '../../records/to-record';
import { StateTag } from '../../shell/state-tag';
import { shortDay, today } from '../../time/format';
import { meetingWords } from '../../words/meetings';

const { one: words } = meetingWords;

const approving = ({ ref }: Minutes, called: string): Changing => ({
  kind: 'minutes', ref, called, title: words.approveTitle, help: words.approveHelp, send: words.approveSend, leave: words.leave,
  asks: [['approvedOn', true], ['approvedAtMeeting', false]], begun: { approvedOn: today() }, why: () => words.approveWhy,
});

/** The minutes, a draft until they are approved. */
export function MinutesOf({ lcep, meeting, called, canWrite }: { lcep: string; meeting: Meeting; called: string; canWrite: boolean }) {
  const [changing, setChanging] = useState<Changing>();
  return (
    <section className="sec" aria-labelledby="minutes">
      <h2 id="minutes">{words.minutes}</h2>
      {meeting.minutes.length === 0 && <p className="nodata">{words.noMinutes}</p>}
      {meeting.minutes.map((one) => (
        <article key={one.ref} className="minuted">
          <p className="meta"><StateTag state={one.state} {...(one.approvedOn === null ? {} : { says: words.approvedOn(shortDay(one.approvedOn)) })} /><span className="screen-only"><ToRecord lcep={lcep} kind="minutes" of={one.ref}>{words.itsRecord}</ToRecord></span></p>
          <p className="said">{one.text}</p>
          {one.state === 'draft' && canWrite && <button type="button" className="btn second screen-only" onClick={() => setChanging(approving(one, called))}>{words.approve}</button>}
        </article>
      ))}
      {changing && <ChangeHere lcep={lcep} changing={changing} onClose={() => setChanging(undefined)} />}
    </section>
  );
}

/** What many said of it, those most often said first. */
export const Feedback = ({ lcep, meeting: { feedback } }: { lcep: string; meeting: Meeting }) => (
  <section className="sec" aria-labelledby="feedback">
    <h2 id="feedback">{words.feedback}</h2>
    <ul className="themes">
      {feedback.map(({ ref, theme, saidBy, words: said }) => (
        <li key={ref}><h3><ToRecord lcep={lcep} kind="feedback-theme" of={ref}>{theme}</ToRecord></h3><p>{saidBy !== undefined && <strong>{words.saidBy(saidBy)}</strong>}{said !== undefined && <> <q>{said}</q></>}</p></li>
      ))}
    </ul>
  </section>
);

const when = ({ commissionedOn, receivedOn, circulatedOn }: Report) =>
  [commissionedOn === undefined ? '' : words.sentAsked(shortDay(commissionedOn)), receivedOn === undefined ? '' : words.received(shortDay(receivedOn)), circulatedOn === undefined ? '' : words.sent(shortDay(circulatedOn))].filter(Boolean).join(', ');

/** Papers that somebody else wrote for it. */
export const Reports = ({ lcep, meeting: { reports } }: { lcep: string; meeting: Meeting }) => (
  <section className="sec" aria-labelledby="reports">
    <h2 id="reports">{words.reports}</h2>
    <ul className="themes">
      {reports.map((one) => (
        <li key={one.ref}><h3><ToRecord lcep={lcep} kind="outside-report" of={one.ref}>{one.title}</ToRecord></h3><p className="soft">{words.by(one.writtenBy)}{when(one) !== '' && ` · ${when(one)}`}</p>{one.summary !== undefined && <p className="said">{one.summary}</p>}</li>
      ))}
    </ul>
  </section>
);
