import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Dismissed, MemberChange, RegisterChanges, Suggestion } from '../../answers/registers';
import { get } from '../../api';
import { useSayDone, useTell } from '../../records/doing';
import { writeFill } from '../../records/fill';
import { Icon } from '../../shell/icons';
import { Failure, Loading } from '../../shell/states';
import { day, today } from '../../time/format';
import { isPast, useTimes } from '../../time/times';
import { formWords } from '../../words/forms';
import { registerWords } from '../../words/registers';
import { ReasonDialog } from '../records/reason-dialog';

const { changes: words } = registerWords;

type Asking = { readonly aside: Suggestion; readonly organisation: string } | { readonly back: Dismissed };

/** Whose number no register knows comes after those of whom one says something new. */
const isUnknown = ({ suggestions }: MemberChange) => suggestions.every(({ what }) => what === 'not-listed');

/** Leads to the form that would record it, filled in. */
function RecordIt({ lcep, suggestion: { command, fields = {}, successorUrn, decide }, member }: { lcep: string; suggestion: Suggestion; member: MemberChange['member'] }) {
  if (command === 'record-organisation-change') return <Link className="btn second" to="/$lcep/record/$kind" params={{ lcep, kind: 'organisation-change' }} search={{ fill: writeFill(fields) }}>{words.recordIt}</Link>;
  if (command === 'correct-organisation') {
    const { changes, why } = fields;
    const values = typeof changes === 'object' && changes !== null && !Array.isArray(changes) ? changes : {};
    return <Link className="btn second" to="/$lcep/records/$kind/$ref/correct" params={{ lcep, kind: 'organisation', ref: member.ref }} search={{ fill: writeFill({ ...values, ...(why === undefined ? {} : { why }) }) }}>{decide === 'check-urn' ? words.correctUrn : words.correctIt}</Link>;
  }
  return successorUrn === undefined ? null : <Link className="btn second" to="/$lcep/add-member" params={{ lcep }} search={{ scheme: 'urn', id: successorUrn }}>{words.addIt}</Link>;
}

/** What newer registers tell of members: recorded, or set aside with a reason until the register says something else. */
export function MemberChanges({ lcep }: { lcep: string }) {
  const times = useTimes();
  const past = isPast(times);
  const tell = useTell(lcep);
  const sayDone = useSayDone(lcep);
  const [asking, setAsking] = useState<Asking>();
  const { data, error, refetch } = useQuery({ queryKey: ['lcep', lcep, 'register-changes', times], queryFn: ({ signal }) => get<RegisterChanges>('/api/registers/changes', { lcep, ...times }, signal) });

  const setAside = async ({ says }: Suggestion, organisation: string, because: string) => {
    const ref = crypto.randomUUID();
    await tell('record-register-dismissal', { ref, organisation, says, dismissedOn: today(), because });
    setAsking(undefined);
    sayDone(words.setAside, { command: 'withdraw-register-dismissal', body: { ref, why: formWords.toast.why } });
  };
  const bringBack = async ({ ref }: Dismissed, why: string) => {
    await tell('withdraw-register-dismissal', { ref, why });
    setAsking(undefined);
    sayDone(words.backAgain);
  };
  return (
    <section className="sec" aria-labelledby="changes">
      <div className="head"><h2 id="changes">{words.title}</h2>{data && <span className="soft small" role="status">{words.looked(data.changes.length, data.members)}</span>}</div>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && data.changes.length === 0 && <p className="nodata">{data.members === 0 ? words.noUrn : words.none}</p>}
      <ul className="suggested">
        {data?.changes.toSorted((a, b) => Number(isUnknown(a)) - Number(isUnknown(b))).map(({ member, register, suggestions }) => (
          <li key={`${member.ref} ${register}`}>
            <h3><Link to="/$lcep/organisations/$ref" params={{ lcep, ref: member.ref }}>{member.name}</Link></h3>
            {suggestions.map((suggestion) => (
              <div className="suggestion" key={suggestion.says}>
                <p>{suggestion.sentence}</p>
                {!past && (
                  <div className="bar screen-only">
                    <RecordIt lcep={lcep} suggestion={suggestion} member={member} />
                    <button type="button" className="btn plain" onClick={() => setAsking({ aside: suggestion, organisation: member.ref })}>{words.aside}<span className="out">: {suggestion.says}</span></button>
                  </div>
                )}
              </div>
            ))}
          </li>
        ))}
      </ul>
      {data && data.dismissed.length > 0 && (
        <details>
          <summary>{words.dismissed(data.dismissed.length)}</summary>
          <ul className="suggested">
            {data.dismissed.map((one) => (
              <li key={one.ref}>
                <h3><Link to="/$lcep/organisations/$ref" params={{ lcep, ref: one.organisation }}>{one.name}</Link></h3>
                <p>{one.sentence}</p>
                <p className="soft"><Link to="/$lcep/records/$kind/$ref" params={{ lcep, kind: 'register-dismissal', ref: one.ref }}>{words.asideOn(day(one.dismissedOn))}</Link> “{one.because}”</p>
                {!past && <button type="button" className="btn plain screen-only" onClick={() => setAsking({ back: one })}><Icon name="undo" />{words.bringBack}</button>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {asking && 'aside' in asking && (
        <ReasonDialog lcep={lcep} kind="register-dismissal" title={words.ask} label={words.askSend} leave={words.leave} danger={false} onClose={() => setAsking(undefined)} send={(why) => setAside(asking.aside, asking.organisation, why)}>
          <p>{asking.aside.sentence}</p><p>{words.askHelp}</p>
        </ReasonDialog>
      )}
      {asking && 'back' in asking && (
        <ReasonDialog lcep={lcep} kind="register-dismissal" title={words.askBack} label={words.bringBack} leave={words.leave} danger={false} onClose={() => setAsking(undefined)} send={(why) => bringBack(asking.back, why)}>
          <p>{asking.back.sentence}</p>
        </ReasonDialog>
      )}
    </section>
  );
}
