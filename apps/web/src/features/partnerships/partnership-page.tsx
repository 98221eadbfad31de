import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Linked, Partnership } from '../../answers/partnerships';
import { useView } from '../../api';
import type { Adding } from '../../records/add-here';
import { ToRecord } from '../../records/to-record';
import { One } from '../../shell/one';
import { capital, plain } from '../../shell/plain';
import { KindTag } from '../../shell/tags';
import { StateTag } from '../../shell/state-tag';
import { day, shortDay, today } from '../../time/format';
import { isPast, useTimes } from '../../time/times';
import { partnershipWords } from '../../words/partnerships';
import { workWords } from '../../words/work';
import { EvidenceList } from '../work/evidence-list';
import { WriteDown } from '../work/write-down';
import { Going } from './going';
import { Members } from './members';
import { ranBefore, stepsOf } from './steps';
import '../../styles/work.css';
import '../../styles/records.css';
import '../../styles/headline.css';
import '../../styles/organisations.css';

const { one: words } = partnershipWords;

const addable = (partnership: string): Adding[] => [
  { kind: 'check-in', says: { partnership }, asks: ['going', 'words', 'organisation', 'askedOn'], begun: { askedOn: today() } },
  { kind: 'partnership-change', says: { partnership }, asks: ['what', 'happenedOn', 'organisation', 'because'], begun: { happenedOn: today() } },
  { kind: 'project', says: { partnership }, asks: ['title', 'startedOn', 'aims'] },
  { kind: 'evidence', says: { about: `partnership:${partnership}` }, asks: ['quote', 'method', 'saidBy', 'consent', 'collectedOn'], begun: { collectedOn: today() } },
];

/** One partnership on a day: what became of it, who is in it, how it is going, what came of it. */
export function PartnershipPage() {
  const { lcep, ref } = useParams({ from: '/$lcep/partnerships/$ref' });
  const past = isPast(useTimes());
  const answer = useView(lcep, 'partnership', { partnership: ref, ...useTimes() });
  const [begun, setBegun] = useState<Adding>();
  const record = answer.data?.partnership;
  const standing = answer.data?.standing;
  const withdrawn = record !== undefined && record.withdrawn !== null;
  return (
    <One lcep={lcep} kind="partnership" of={ref} title={record && (record.title ?? ref)} withdrawn={withdrawn} answer={answer}
      meta={standing && <><span>{capital(plain(standing.kind))}</span><StateTag state={standing.state} />{standing.since !== null && <span>{words.since(day(standing.since))}</span>}{standing.until !== null && <span>{words.until(day(standing.until))}</span>}</>}
      back={<Link to="/$lcep/partnerships" params={{ lcep }} activeOptions={{ exact: true }}>{words.all}</Link>}>
      {(partnership) => (
        <>
          {!past && !withdrawn && <WriteDown lcep={lcep} within={`partnership:${ref}`} more={addable(ref)} begun={begun} onBegin={setBegun} />}
          {partnership.standing.notes.length > 0 && <div className="note sec"><strong>{words.odd}</strong>{partnership.standing.notes.map((note) => <p key={note}>{note}</p>)}</div>}
          <div className="two">
            <div>
              <Became lcep={lcep} partnership={partnership} />
              <Going lcep={lcep} of={partnership} />
              <EvidenceList lcep={lcep} evidence={partnership.evidence} />
            </div>
            <aside aria-labelledby="members">
              <Members lcep={lcep} members={partnership.members} former={partnership.formerMembers} />
              <Projects lcep={lcep} projects={partnership.projects} />
              <h2>{words.cameFrom}</h2>
              {partnership.cameFrom === null ? <p className="nodata">{words.notSaid}</p> : <Links lcep={lcep} some={[partnership.cameFrom]} />}
              <h2>{words.ledTo}</h2>
              {partnership.ledTo.length === 0 ? <p className="nodata">{words.nothing}</p> : <Links lcep={lcep} some={partnership.ledTo} />}
            </aside>
          </div>
        </>
      )}
    </One>
  );
}

/** The line is solid while the partnership ran, and dashed before, in a pause and after its end. */
function Became({ lcep, partnership }: { lcep: string; partnership: Partnership }) {
  const steps = stepsOf(partnership);
  const ran = ranBefore(steps);
  return (
    <section className="on-line" aria-labelledby="became">
      <h2 id="became">{words.happened}</h2>
      <ol className={partnership.standing.state === 'agreed' ? 'events ran' : 'events ran rests'}>
        {steps.map((step, index) => (
          <li key={step.key} className={[ran[index] === true ? '' : 'rested', step.withdrawn ? 'fixed' : ''].join(' ')}>
            <p className="meta"><span className="day">{day(step.on)}</span></p>
            <h3><Link to="/$lcep/records/$kind/$ref" params={{ lcep, kind: step.kind, ref: step.ref }}>{step.withdrawn ? <del className="before">{step.title}</del> : step.title}</Link></h3>
            {step.text !== '' && <p>{step.text}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

const Projects = ({ lcep, projects }: { lcep: string; projects: Partnership['projects'] }) => (
  <>
    <h2>{words.projects}</h2>
    {projects.length === 0 && <p className="nodata">{words.noProjects}</p>}
    <ul className="with">
      {projects.map(({ ref, title, deliveredOn, numbers }) => (
        <li key={ref}><ToRecord lcep={lcep} kind="project" of={ref}>{title}</ToRecord><span className="soft small">{[deliveredOn === null ? words.running : words.delivered(shortDay(deliveredOn)), numbers.youngPeople > 0 ? workWords.youngPeople(numbers.youngPeople) : ''].filter(Boolean).join(' · ')}</span></li>
      ))}
    </ul>
  </>
);

/** A round is a label and no record: it is named, and leads nowhere. */
const Links = ({ lcep, some }: { lcep: string; some: readonly Linked[] }) => (
  <ul className="with">
    {some.map(({ kind, ref, title, on }) => (
      <li key={`${kind}/${ref}`}>{kind === 'round' ? words.round(title) : <><KindTag kind={kind} /> <ToRecord lcep={lcep} kind={kind} of={ref}>{title}</ToRecord></>}{on !== null && <span className="soft small">{shortDay(on)}</span>}</li>
    ))}
  </ul>
);
