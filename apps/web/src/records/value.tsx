import type { Json, ShownRecord } from '../answers';
import { say, sayField } from '../shell/plain';
import { recordPages } from '../words/record-pages';
import { citedBy, namesIn } from './named';
import { ToRecord } from './to-record';

const { record: words } = recordPages;

const isObject = (value: Json): value is { [field: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a record says in one field, with the way to whatever it names. */
export function Value({ lcep, record, field, value }: { lcep: string; record: ShownRecord; field: string; value: Json | undefined }) {
  const cited = citedBy(record, field, value);
  if (value === undefined || value === null) return <span className="nodata">{words.empty}</span>;
  if (cited.length > 0) return <ul className="named">{cited.map((one) => <li key={`${one.kind}/${one.ref}`}><ToRecord lcep={lcep} kind={one.kind} of={one.ref}>{one.title}</ToRecord></li>)}</ul>;
  if (Array.isArray(value) && value.some(isObject)) {
    return <ol className="parts-of">{value.map((item, index) => <li key={index}>{isObject(item) ? Object.entries(item).map(([name, part]) => sayField(name, part, namesIn(record.cites, `${field}.${name}`))).join(' · ') : say(field, item, new Map())}</li>)}</ol>;
  }
  return <span className="said">{say(field, value, namesIn(record.cites, field))}</span>;
}
