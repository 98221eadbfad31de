import { Link } from '@tanstack/react-router';
import type { ShownRecord } from '../../answers';
import { ToRecord } from '../../records/to-record';
import { namingOne } from '../../records/draft';
import { useKinds } from '../../records/use-kinds';
import { Icon } from '../../shell/icons';
import { kindWords } from '../../shell/plain';
import { KindTag } from '../../shell/tags';
import { shortDay } from '../../time/format';
import { isPast, useTimes } from '../../time/times';
import { recordPages } from '../../words/record-pages';

const { record: words } = recordPages;

/** The kinds that can’t be recorded without naming one like this: what belongs to it. Of an organisation that is nearly everything. */
const useBelonging = ({ kind, withdrawn }: ShownRecord): string[] => {
  const kinds = useKinds().data;
  const past = isPast(useTimes());
  if (past || withdrawn || kind === 'organisation' || kinds === undefined) return [];
  return [...kinds.values()].filter(({ fields }) => namingOne(fields, kind).length > 0).map((one) => one.kind);
};

/** What names this record, by kind; and what more can be recorded of it, begun with its name filled in. */
export function Belonging({ lcep, record }: { lcep: string; record: ShownRecord }) {
  const more = useBelonging(record);
  if (record.citedBy.length === 0 && more.length === 0) return null;
  return (
    <aside aria-labelledby="named-in">
      <h2 id="named-in">{words.cites}</h2>
      {record.citedBy.length === 0 && <p className="nodata">{words.citesNone}</p>}
      <ul className="with">
        {record.citedBy.map((one) => <li key={`${one.kind}/${one.ref}`}><KindTag kind={one.kind} /> <ToRecord lcep={lcep} kind={one.kind} of={one.ref}>{one.title}</ToRecord>{one.day !== null && <span className="soft small">{shortDay(one.day)}</span>}</li>)}
      </ul>
      {more.length > 0 && (
        <>
          <h3 className="screen-only">{words.more}</h3>
          <ul className="chips screen-only">
            {more.map((kind) => <li key={kind}><Link className="chip" to="/$lcep/record/$kind" params={{ lcep, kind }} search={{ about: `${record.kind}:${record.ref}` }}><Icon name="plus" />{kindWords(kind).one}</Link></li>)}
          </ul>
        </>
      )}
    </aside>
  );
}
