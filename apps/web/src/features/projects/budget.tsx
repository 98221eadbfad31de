import type { Entry } from '../../answers';
import type { Project } from '../../answers/partnerships';
import { Table, type Column } from '../../parts/table';
import { Organisations, ToRecord } from '../../records/to-record';
import { StateTag } from '../../shell/state-tag';
import { pounds } from '../../time/format';
import { partnershipWords } from '../../words/partnerships';

const { projects: words } = partnershipWords;

const amount = ({ values }: Entry) => (typeof values['amountPence'] === 'number' ? values['amountPence'] : 0);

const columnsFor = (lcep: string): Column<Entry>[] => [
  { key: 'what', label: words.line.what, is: 'heading', by: ({ title }) => title ?? '', cell: ({ ref, title }) => <ToRecord lcep={lcep} kind="budget-line" of={ref}>{title ?? ref}</ToRecord> },
  { key: 'amount', label: words.line.amount, is: 'number', by: amount, cell: (line) => pounds(amount(line)) },
  { key: 'paidBy', label: words.line.paidBy, is: 'aside', cell: ({ values, with: others }) => (typeof values['paidBy'] === 'string' && others.length > 0 ? <Organisations lcep={lcep} of={others} /> : <span className="nodata">{words.notSaid}</span>) },
  { key: 'secured', label: words.line.secured, cell: ({ values }) => (values['secured'] === true ? <StateTag state="settled" says={words.secured} /> : values['secured'] === false ? <StateTag state="open" says={words.unsecured} /> : <span className="nodata">{words.notSaid}</span>) },
];

/** What it costs and who pays: the lines beside the budget. */
export function Budget({ lcep, project: { budget, numbers: { budgetPence, linesPence, securedPence } } }: { lcep: string; project: Project }) {
  const lines = budget.filter(({ withdrawn }) => withdrawn === null);
  return (
    <section className="sec" aria-labelledby="budget">
      <h2 id="budget">{words.budget}</h2>
      {budgetPence !== null && <p>{words.budgetOf(pounds(budgetPence))}</p>}
      {lines.length === 0 ? <p className="nodata">{words.noBudget}</p> : <><p>{words.lines(pounds(linesPence), pounds(securedPence))}</p><Table caption={words.budget} columns={columnsFor(lcep)} rows={lines} keyOf={({ ref }) => ref} /></>}
    </section>
  );
}
