import type { Entry } from '../../answers';
import type { Project } from '../../answers/partnerships';
import { Charted } from '../../charts/charted';
import { RowBars } from '../../charts/row-bars';
import { ToRecord } from '../../records/to-record';
import { count, shortDay } from '../../time/format';
import { partnershipWords } from '../../words/partnerships';
import { workWords } from '../../words/work';

const { projects: words } = partnershipWords;

/** Who took part: new and again, with SEND and pupil premium, by age band; and each day they were counted. */
export function Numbers({ lcep, project: { numbers, participation, sessions, project } }: { lcep: string; project: Project }) {
  const { youngPeople, returning, ofWhomSend, ofWhomPupilPremium, byAgeBand, hours } = numbers;
  const counted = participation.filter(({ withdrawn }) => withdrawn === null);
  const bands = byAgeBand.map(({ ageBand, youngPeople: some }) => [ageBand ?? words.noBand, some] as const);
  const most = bands.reduce<readonly [string, number] | undefined>((best, one) => (best === undefined || one[1] > best[1] ? one : best), undefined);
  // A figure that nobody gave is no 0.
  const said = (entries: readonly Entry[], field: string) => entries.some(({ values }) => typeof values[field] === 'number');
  const held = sessions.filter(({ state, withdrawn }) => state === 'held' && withdrawn === null);
  const figures = [
    [youngPeople, words.new, true], [returning, words.returning, said(counted, 'returning')], [ofWhomSend, words.send, said(counted, 'ofWhomSend')],
    [ofWhomPupilPremium, words.premium, said(counted, 'ofWhomPupilPremium')], [hours, words.hours, said(held, 'hours')],
  ] as const;
  return (
    <>
      <h2>{words.numbers}</h2>
      {counted.length === 0 ? <p className="nodata">{words.none}</p> : (
        <>
          <ul className="same">{figures.map(([value, name, known]) => <li key={name}>{known ? <b>{count(value)}</b> : <b className="nodata">{workWords.noData}</b>}{name}</li>)}</ul>
          <p className="small soft">{words.counted}</p>
          {bands.length > 1 && most !== undefined && (
            <Charted title={words.bands} sentence={words.bandSentence(most[0], workWords.youngPeople(most[1]))} file={`${lcep}-${project.ref}-by-age`} table={{ name: words.bands, columns: [words.band, words.youngPeople], rows: bands }}>
              <RowBars rows={bands} />
            </Charted>
          )}
          <details className="as-table">
            <summary>{words.counts}</summary>
            <ul className="with">
              {counted.toReversed().map(({ ref, on, values }) => <li key={ref}><ToRecord lcep={lcep} kind="participation" of={ref}>{on === null ? workWords.noDay : shortDay(on)}</ToRecord><span className="soft">{[workWords.youngPeople(Number(values['youngPeople'])), typeof values['ageBand'] === 'string' ? values['ageBand'] : ''].filter(Boolean).join(', ')}</span></li>)}
            </ul>
          </details>
        </>
      )}
    </>
  );
}
