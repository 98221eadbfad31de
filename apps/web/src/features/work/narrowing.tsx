import { Finding, FindOne } from '../../parts/find';
import { Table, type Column } from '../../parts/table';
import { capital, plain } from '../../shell/plain';
import { Empty } from '../../shell/states';
import { states, workWords } from '../../words/work';

/** The words that there are for something in a register, each once. */
const offered = (words: readonly string[], say: (word: string) => string) => [...new Set(words)].map((key) => ({ key, label: say(key) }));

interface ByState { rows: readonly { readonly state: string }[]; value: string | undefined; onChange: (state: string | undefined) => void }

/** Narrows a register to one of the states that there are in it. */
export const FindState = ({ rows, value, onChange }: ByState) => (
  <Finding><FindOne name="state" label={workWords.state} options={offered(rows.map(({ state }) => state), (state) => states[state] ?? state)} value={value} onChange={onChange} /></Finding>
);

interface Sought { type?: string | undefined; series?: string | undefined }
interface Typed { readonly type: string; readonly series?: string | null | undefined }
interface ByType extends Sought { rows: readonly Typed[]; onChange: (change: Sought) => void }

/** Narrows a register by what type things are of, and by their series where any is in one. */
export function FindType({ rows, type, series, onChange }: ByType) {
  const all = offered(rows.flatMap((one) => one.series ?? []), (name) => name);
  return (
    <Finding>
      <FindOne name="type" label={workWords.type} options={offered(rows.map((one) => one.type), (word) => capital(plain(word)))} value={type} onChange={(key) => onChange({ type: key })} />
      {all.length > 0 && <FindOne name="series" label={workWords.series} options={all} value={series} onChange={(key) => onChange({ series: key })} />}
    </Finding>
  );
}

export const ofType = <R extends Typed>(rows: readonly R[], { type, series }: Sought): R[] =>
  rows.filter((one) => (type === undefined || one.type === type) && (series === undefined || one.series === series));

export const NoneFits = () => <Empty title={workWords.none}><p>{workWords.noneHelp}</p></Empty>;

interface Past<R> { title: string; caption: string; columns: readonly Column<R>[]; rows: readonly R[] }

/** What is no longer ahead, as a table. Nothing where nothing is. */
export const Behind = <R extends { readonly ref: string }>({ title, caption, columns, rows }: Past<R>) =>
  rows.length === 0 ? null : (
    <section className="sec" aria-labelledby="behind">
      <h2 id="behind">{title}</h2>
      <Table caption={caption} columns={columns} rows={rows} keyOf={({ ref }) => ref} atOnce={100} />
    </section>
  );
