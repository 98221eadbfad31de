import type { LearningSession } from '../../answers/learning';
import { Charted } from '../../charts/charted';
import { RowBars } from '../../charts/row-bars';
import { Table, type Column } from '../../parts/table';
import { ToRecord } from '../../records/to-record';
import { StateTag } from '../../shell/state-tag';
import { count, shortDay } from '../../time/format';
import { learningWords } from '../../words/learning';

const { one: words } = learningWords;

interface Props { lcep: string; session: LearningSession }
type Came = LearningSession['came'][number];

const Who = ({ lcep, organisation }: { lcep: string; organisation: Came['organisation'] }) =>
  organisation === null ? <span className="nodata">{words.nobodyNamed}</span> : <ToRecord lcep={lcep} kind="organisation" of={organisation.ref}>{organisation.name}</ToRecord>;

const columnsFor = (lcep: string): Column<Came>[] => [
  { key: 'who', label: words.cameColumns.who, is: 'heading', by: ({ organisation }) => organisation?.name ?? '', cell: ({ organisation }) => <Who lcep={lcep} organisation={organisation} /> },
  { key: 'role', label: words.cameColumns.role, by: ({ role }) => role, cell: ({ role }) => words.roles[role] ?? role },
  { key: 'people', label: words.cameColumns.people, is: 'number', by: ({ people }) => people, cell: ({ ref, people }) => <ToRecord lcep={lcep} kind="attendance" of={ref}>{count(people)}</ToRecord> },
];

/** Who came, by organisation and role. */
export const Attended = ({ lcep, session: { came } }: Props) => (
  <section aria-labelledby="came">
    <h2 id="came">{words.came}</h2>
    {came.length === 0 ? <p className="nodata">{words.nobody}</p> : <Table caption={words.came} columns={columnsFor(lcep)} rows={came} keyOf={({ ref }) => ref} />}
  </section>
);

/** Marks and words of those who came. */
export function SaidOfIt({ lcep, session: { feedback, score, ref } }: Props) {
  if (score === null) return <section className="sec" aria-labelledby="said"><h2 id="said">{words.feedback}</h2><p className="nodata">{words.noFeedback}</p></section>;
  const rows = [5, 4, 3, 2, 1].map((mark) => [words.of5(mark), feedback.filter((one) => Math.round(one.score) === mark).length] as const);
  return (
    <div className="sec">
      <Charted title={words.feedback} sentence={words.mean(count(Math.round(score.mean * 10) / 10), words.marks(score.n))} file={`${lcep}-${ref}-feedback`} table={{ name: words.feedback, columns: [words.mark, words.howMany], rows }}>
        <RowBars rows={rows} />
      </Charted>
      <ul className="noted">
        {feedback.map((one) => (
          <li key={one.ref}>
            {one.words !== undefined && <blockquote>{one.words}</blockquote>}
            <p className="meta"><ToRecord lcep={lcep} kind="session-feedback" of={one.ref}>{words.of5(one.score)}, {shortDay(one.givenOn)}</ToRecord><Who lcep={lcep} organisation={one.organisation} />{one.role !== undefined && <span>{words.roles[one.role] ?? one.role}</span>}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What became of it months later, at each organisation that was asked. */
export const FollowedUp = ({ lcep, session: { asked } }: Props) => (
  <section className="sec" aria-labelledby="after">
    <h2 id="after">{words.after}</h2>
    {asked.length === 0 && <p className="nodata">{words.afterHelp}</p>}
    <ul className="themes">
      {asked.map(({ ref, organisation, askedOn, answeredOn, whatChanged, stillUsing }) => (
        <li key={ref}>
          <h3><Who lcep={lcep} organisation={organisation} /></h3>
          <p className="meta"><ToRecord lcep={lcep} kind="follow-up" of={ref}>{answeredOn === undefined ? words.asked(shortDay(askedOn)) : words.answered(shortDay(answeredOn))}</ToRecord>
            {answeredOn === undefined ? <StateTag state="open" says={words.noAnswer} /> : stillUsing === undefined ? <span className="nodata">{words.notSaid}</span> : <StateTag state={stillUsing ? 'done' : 'dropped'} says={stillUsing ? words.still : words.notStill} />}
          </p>
          {whatChanged !== undefined && <p className="said">{whatChanged}</p>}
        </li>
      ))}
    </ul>
  </section>
);
