import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ListedAction, OpenActions } from '../../answers/meetings';
import { useView } from '../../api';
import { FindOne, Finding } from '../../parts/find';
import { ToRecord } from '../../records/to-record';
import { Download } from '../../shell/download';
import { Register } from '../../shell/register';
import { monthName } from '../../time/format';
import { useTimes } from '../../time/times';
import { meetingWords } from '../../words/meetings';
import { ActionList } from './action-list';
import '../../styles/work.css';

const { actions: words, register } = meetingWords;

interface Group { readonly key: string; readonly title: string; readonly organisation?: string; readonly note?: string; readonly actions: readonly ListedAction[] }

const byOwner = ({ actions, byOwner: owners }: OpenActions): Group[] =>
  owners.map(({ ref, name, open, overdue }) => ({
    key: ref, title: name, organisation: ref, note: [register.open(open), overdue > 0 ? register.late(overdue) : ''].filter(Boolean).join(', '), actions: actions.filter(({ owner }) => owner.ref === ref),
  }));

/** Late first, then month by month, as the answer has them; what has no day comes last. */
const byDay = ({ actions }: OpenActions): Group[] =>
  [...Map.groupBy(actions, ({ state, dueOn }) => (state === 'overdue' ? words.isLate : dueOn === null ? words.noDay : monthName(dueOn)))].map(([title, some]) => ({ key: title, title, actions: some }));

/** Who said they would do what, late first, each settled from its row. */
export function ActionsPage() {
  const { lcep } = useParams({ from: '/$lcep/actions' });
  const { by, organisation } = useSearch({ from: '/$lcep/actions' });
  const navigate = useNavigate({ from: '/$lcep/actions' });
  const times = useTimes();
  const all = useView(lcep, 'open-actions', { ...times });
  const own = useView(lcep, 'open-actions', { ...times, organisation }, organisation !== undefined);
  const answer = organisation === undefined ? all : own;
  const put = (change: { by?: string | undefined; organisation?: string | undefined }) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  const { file } = words;
  return (
    <Register lcep={lcep} title={words.title} lead={words.lead} kind="action" answer={answer} isEmpty={({ actions }) => actions.length === 0 && organisation === undefined} empty={{ title: words.empty, help: words.emptyHelp }}>
      {(data) => (
        <>
          <Finding>
            <FindOne name="by" label={words.by} any={words.byDay} options={[{ key: 'owner', label: words.byOwner }]} value={by} onChange={(key) => put({ by: key })} />
            <FindOne name="organisation" label={words.whose} any={words.anybody} options={(all.data?.byOwner ?? []).map(({ ref, name }) => ({ key: ref, label: name }))} value={organisation} onChange={(key) => put({ organisation: key })} />
          </Finding>
          <div className="bar apart counted">
            <p role="status"><strong>{words.sentence(words.open(data.actions.length), words.late(data.overdue))}</strong></p>
            <Download className="link plain screen-only" name={`${lcep}-open-actions-${data.on}`} about={words.csv}
              rows={() => [[file.action, file.owner, file.helpers, file.agreed, file.due, file.state, file.meeting], ...data.actions.map((one) => [one.title, one.owner.name, one.helpers.map(({ name }) => name).join('; '), one.agreedOn, one.dueOn, one.state, one.meeting?.title ?? null])]} />
          </div>
          {(by === 'owner' ? byOwner(data) : byDay(data)).map(({ key, title, organisation: ref, note, actions }) => (
            <section className="sec" key={key} aria-label={title}>
              <div className="head"><h2>{ref === undefined ? title : <ToRecord lcep={lcep} kind="organisation" of={ref}>{title}</ToRecord>}</h2>{note !== undefined && <span className="soft small">{note}</span>}</div>
              <ActionList lcep={lcep} actions={actions} on={data.on} {...(ref === undefined ? {} : { without: 'owner' as const })} />
            </section>
          ))}
        </>
      )}
    </Register>
  );
}
