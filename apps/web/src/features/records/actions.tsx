import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ShownRecord } from '../../answers';
import { takeBack } from '../../records/kinds';
import { useKinds } from '../../records/use-kinds';
import { PastNotice } from '../../records/past-notice';
import { useSayDone, useTell } from '../../records/doing';
import { Icon } from '../../shell/icons';
import { commandName, kindWords, recordTitle } from '../../shell/plain';
import { isPast, useTimes } from '../../time/times';
import { formWords } from '../../words/forms';
import { recordPages } from '../../words/record-pages';
import { ReasonDialog } from './reason-dialog';

const { record: words, withdraw, bringBack } = recordPages;

/** What can be done with a record as it stands today. */
export function Actions({ lcep, record }: { lcep: string; record: ShownRecord }) {
  const { kind, ref } = record;
  const [asking, setAsking] = useState(false);
  const known = useKinds().data?.get(kind);
  const tell = useTell(lcep);
  const sayDone = useSayDone(lcep);
  const past = isPast(useTimes());
  const said = kindWords(kind);
  if (past) return <PastNotice />;

  const [doing, undoing] = record.withdrawn ? [takeBack(kind), `withdraw-${kind}`] : [`withdraw-${kind}`, takeBack(kind)];
  const send = async (why: string) => {
    await tell(doing, { ref, why });
    setAsking(false);
    sayDone((record.withdrawn ? formWords.toast.broughtBack : formWords.toast.withdrawn)(recordTitle(record.kind, record.title)), { command: undoing, body: { ref, why: formWords.toast.why } });
  };
  const ask = record.withdrawn ? bringBack : withdraw;
  return (
    <>
      {record.withdrawn && <p className="withdrawn-note"><span className="tag mend"><Icon name="withdrawn" />{words.withdrawnTag}</span> {words.withdrawnHelp}</p>}
      <div className="bar actions screen-only">
        {!record.withdrawn && (known?.correctable.length ?? 0) > 0 && <Link className="btn" to="/$lcep/records/$kind/$ref/correct" params={{ lcep, kind, ref }}><Icon name="mend" />{words.correct}</Link>}
        {!record.withdrawn && known?.others.map(({ name }) => <Link key={name} className="btn second" to="/$lcep/records/$kind/$ref/$command" params={{ lcep, kind, ref, command: name }}>{commandName(name)}</Link>)}
        <button type="button" className={record.withdrawn ? 'btn' : 'btn danger'} onClick={() => setAsking(true)}><Icon name={record.withdrawn ? 'undo' : 'withdrawn'} />{record.withdrawn ? words.bringBack : words.withdraw}</button>
      </div>
      {asking && (
        <ReasonDialog lcep={lcep} kind={kind} title={ask.title(said.one.toLowerCase())} label={ask.send} leave={record.withdrawn ? bringBack.leave : withdraw.keep} danger={!record.withdrawn} onClose={() => setAsking(false)} send={send}>
          <p>{ask.help}</p>
          {!record.withdrawn && record.citedBy.length > 0 && <p>{withdraw.cited(record.citedBy.length)}</p>}
        </ReasonDialog>
      )}
    </>
  );
}
