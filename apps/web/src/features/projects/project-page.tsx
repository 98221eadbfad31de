import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Project } from '../../answers/partnerships';
import { useView } from '../../api';
import type { Adding } from '../../records/add-here';
import { ToRecord } from '../../records/to-record';
import { One } from '../../shell/one';
import { capital, plain } from '../../shell/plain';
import { StateTag } from '../../shell/state-tag';
import { day, list, shortDay, today } from '../../time/format';
import { isPast, useTimes } from '../../time/times';
import { partnershipWords } from '../../words/partnerships';
import { workWords } from '../../words/work';
import { Members } from '../partnerships/members';
import { EvidenceList } from '../work/evidence-list';
import { WriteDown } from '../work/write-down';
import { Budget } from './budget';
import { Numbers } from './numbers';
import '../../styles/work.css';
import '../../styles/records.css';
import '../../styles/organisations.css';

const { projects: words } = partnershipWords;

const addable = (project: string): Adding[] => [
  { kind: 'participation', says: { project }, asks: ['youngPeople', 'returning', 'ageBand', 'ofWhomSend', 'ofWhomPupilPremium', 'heldOn'], begun: { heldOn: today() } },
  { kind: 'project-session', says: { project }, asks: ['title', 'plannedOn', 'heldOn', 'hours', 'place'] },
  { kind: 'budget-line', says: { project }, asks: ['what', 'amountPence', 'paidBy', 'secured'] },
  { kind: 'evidence', says: { about: `project:${project}` }, asks: ['quote', 'method', 'saidBy', 'consent', 'collectedOn'], begun: { collectedOn: today() } },
];

const text = (values: Project['project']['values'], field: string) => (typeof values[field] === 'string' ? values[field] : undefined);
const texts = (values: Project['project']['values'], field: string) => (Array.isArray(values[field]) ? values[field].map(String) : []);

const stateOf = ({ project: { values }, on }: Project) => {
  const [started, delivered] = [text(values, 'startedOn'), text(values, 'deliveredOn')];
  return delivered !== undefined && delivered <= on ? 'delivered' : started === undefined ? 'undated' : started <= on ? 'running' : 'planned';
};

/** One project on a day: its sessions, who took part, what it costs, what people say of it. */
export function ProjectPage() {
  const { lcep, ref } = useParams({ from: '/$lcep/projects/$ref' });
  const past = isPast(useTimes());
  const answer = useView(lcep, 'project', { project: ref, ...useTimes() });
  const [begun, setBegun] = useState<Adding>();
  const { data } = answer;
  const [started, delivered] = [data && text(data.project.values, 'startedOn'), data && text(data.project.values, 'deliveredOn')];
  const withdrawn = data !== undefined && data.project.withdrawn !== null;
  return (
    <One lcep={lcep} kind="project" of={ref} title={data && (data.project.title ?? ref)} withdrawn={withdrawn} answer={answer}
      meta={data && <><StateTag state={stateOf(data)} />{started !== undefined && <span>{words.from(day(started))}</span>}{delivered !== undefined && delivered <= data.on && <span>{words.delivered(day(delivered))}</span>}</>}
      back={<Link to="/$lcep/projects" params={{ lcep }} activeOptions={{ exact: true }}>{words.all}</Link>}>
      {(project) => {
        const { project: { values }, partnership, members, evidence } = project;
        const aims = text(values, 'aims');
        const years = texts(values, 'yearGroups');
        const forms = texts(values, 'artForms').map((form) => capital(plain(form)));
        return (
          <>
            {!past && !withdrawn && <WriteDown lcep={lcep} within={`project:${ref}`} more={addable(ref)} begun={begun} onBegin={setBegun} />}
            <div className="two">
              <div>
                {aims !== undefined && <section className="in-short" aria-labelledby="aims"><h2 id="aims">{words.aims}</h2><p className="said">{aims}</p></section>}
                <Sessions lcep={lcep} project={project} />
                <Budget lcep={lcep} project={project} />
                <EvidenceList lcep={lcep} evidence={evidence} />
              </div>
              <aside>
                <Numbers lcep={lcep} project={project} />
                {(years.length > 0 || forms.length > 0) && <p className="sec">{[list(forms), years.length > 0 ? words.forWhom(list(years)) : ''].filter(Boolean).join('. ')}</p>}
                {partnership !== null && <><h2>{words.of}</h2><ul className="with"><li><ToRecord lcep={lcep} kind="partnership" of={partnership.ref}>{partnership.title}</ToRecord><StateTag state={partnership.state} /></li></ul></>}
                <Members lcep={lcep} members={members} />
              </aside>
            </div>
          </>
        );
      }}
    </One>
  );
}

/** What was planned and what was held, the last first; what is to come stands on a dashed line. */
function Sessions({ lcep, project: { sessions } }: { lcep: string; project: Project }) {
  const standing = sessions.filter(({ withdrawn }) => withdrawn === null).toReversed();
  return (
    <section className="on-line" aria-labelledby="sessions">
      <h2 id="sessions">{words.sessions}</h2>
      {standing.length === 0 && <p className="nodata">{words.noSessions}</p>}
      <ol className="events">
        {standing.map(({ ref, on, title, state, values }) => (
          <li key={ref} className={state === 'held' ? undefined : 'unknown'}>
            <p className="meta"><span className="day">{on === null ? workWords.noDay : shortDay(on)}</span><StateTag state={state} /></p>
            <h3><ToRecord lcep={lcep} kind="project-session" of={ref}>{state === 'cancelled' ? <del className="before">{title}</del> : title}</ToRecord></h3>
            <p className="soft">{[typeof values['hours'] === 'number' ? words.lasts(values['hours']) : '', text(values, 'place') ?? '', state === 'cancelled' ? (text(values, 'cancelReason') ?? '') : ''].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
