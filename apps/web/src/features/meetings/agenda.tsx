import type { AgendaItem, Meeting, Noted } from '../../answers/meetings';
import { AddHere, type Adding } from '../../records/add-here';
import { Organisations, ToRecord } from '../../records/to-record';
import { Icon } from '../../shell/icons';
import { meetingWords } from '../../words/meetings';
import { actionFrom, noteOn, type Begun } from './adding';

const { one: words } = meetingWords;

/** What was said, at the table that said it; the table leads to the record. */
export const Notes = ({ lcep, notes }: { lcep: string; notes: readonly Noted[] }) => (
  <ul className="noted">
    {notes.map(({ ref, text, smallGroup }) => (
      <li key={ref}><p>{smallGroup !== null && <strong>{words.table(smallGroup)} </strong>}{text} <span className="small screen-only"><ToRecord lcep={lcep} kind="discussion-note" of={ref}><Icon name="mend" /><span className="out">{words.noteOf(smallGroup ?? text)}</span></ToRecord></span></p></li>
    ))}
  </ul>
);

interface Props { lcep: string; meeting: Meeting; begun: Begun | undefined; onBegin: (begun: Begun | undefined) => void; canWrite: boolean }

function Item({ lcep, meeting, item, begun, onBegin, canWrite }: Props & { item: AgendaItem }) {
  const { ref, order, title, paper, startsAt, minutesPlanned, ledBy, notes, discussion } = item;
  const held = meeting.state === 'held';
  const begin = (adding: Adding) => onBegin({ at: ref, adding });
  return (
    <li className={held ? undefined : 'unknown'}>
      <p className="meta">
        {startsAt !== undefined && <span className="day">{startsAt}</span>}
        {minutesPlanned !== undefined && <span>{words.minutesLong(minutesPlanned)}</span>}
        {ledBy !== null && <span className="led">{words.ledBy} <Organisations lcep={lcep} of={[ledBy]} /></span>}
      </p>
      <h3><ToRecord lcep={lcep} kind="agenda-item" of={ref}>{order}. {title}</ToRecord></h3>
      {paper !== undefined && <p className="soft"><Icon name="proposal" /> {words.paper} {paper}</p>}
      {notes !== undefined && <p className="said">{notes}</p>}
      {discussion.length > 0 && <Notes lcep={lcep} notes={discussion} />}
      {canWrite && (
        <p className="does screen-only">
          {held && <button type="button" className="link" onClick={() => begin(noteOn(meeting, item))}><Icon name="plus" />{words.noteHere}<span className="out">{words.on(title)}</span></button>}
          <button type="button" className="link" onClick={() => begin(actionFrom(meeting, item))}><Icon name="plus" />{words.actionHere}<span className="out">{words.on(title)}</span></button>
        </p>
      )}
      {begun?.at === ref && <AddHere lcep={lcep} adding={begun.adding} within={`agenda-item:${ref}`} onClose={() => onBegin(undefined)} />}
    </li>
  );
}

/** The items in their order, each with what was said on it and what can be written down from it. */
export const Agenda = (props: Props) => (
  <section className="on-line" aria-labelledby="agenda">
    <h2 id="agenda">{words.agenda}</h2>
    {props.meeting.agenda.length === 0 && <><p className="nodata">{words.noAgenda}</p>{props.canWrite && <p className="soft small">{words.noAgendaHelp}</p>}</>}
    <ol className="events agenda">{props.meeting.agenda.map((item) => <Item key={item.ref} {...props} item={item} />)}</ol>
  </section>
);

