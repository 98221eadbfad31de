import type { ShownRecord } from '../../answers';
import { Because, Change } from '../../records/change';
import { namesIn } from '../../records/named';
import { useKinds } from '../../records/use-kinds';
import { Value } from '../../records/value';
import { Icon } from '../../shell/icons';
import { fieldLabel } from '../../shell/plain';
import { recordPages } from '../../words/record-pages';

const { record: words } = recordPages;

/** The fields of the record in the order of its form; one that was corrected says so, and on request what it said before. */
export function Says({ lcep, record }: { lcep: string; record: ShownRecord }) {
  const { kind, values, events } = record;
  const known = useKinds().data?.get(kind)?.fields.map(({ name }) => name) ?? [];
  const fields = [...known, ...Object.keys(values).filter((name) => !known.includes(name))].filter((name) => values[name] !== undefined || events.some(({ changes }) => changes.some(({ field }) => field === name)));
  return (
    <section aria-labelledby="says">
      <h2 id="says">{words.says}</h2>
      <dl className="facts record">
        {fields.map((field) => {
          const mended = events.filter(({ changes }) => changes.some((change) => change.field === field));
          return (
            <div key={field} data-field={field}>
              <dt>{fieldLabel(field, kind)}</dt>
              <dd>
                <Value lcep={lcep} record={record} field={field} value={values[field]} />
                {mended.length > 0 && (
                  <details className="was-of">
                    <summary><span className="tag mend"><Icon name="mend" />{words.corrected}</span><span className="out">: {words.earlier(fieldLabel(field, kind))}</span></summary>
                    {mended.toReversed().map((event) => (
                      <div className="mended" key={event.position}>
                        {event.changes.filter((change) => change.field === field).map((change) => <Change key={field} kind={kind} names={namesIn(record.cites, field)} change={change} />)}
                        <Because lcep={lcep} event={event} />
                      </div>
                    ))}
                  </details>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
