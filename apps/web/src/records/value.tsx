import { Link } from '@tanstack/react-router';
import type { Cited, Json, ShownRecord } from '../answers';
import { say, sayField } from '../shell/plain';
import { recordPages } from '../words/record-pages';
import { citedBy, namesIn } from './named';

const { record: words } = recordPages;

/** Leads to what is named: an organisation to its history, anything else to its record. */
export const ToRecord = ({ lcep, cited: { kind, ref, title } }: { lcep: string; cited: Pick<Cited, 'kind' | 'ref' | 'title'> }) =>
  kind === 'organisation' ? <Link to="/$lcep/organisations/$ref" params={{ lcep, ref }}>{title}</Link> : <Link to="/$lcep/records/$kind/$ref" params={{ lcep, kind, ref }}>{title}</Link>;

const isObject = (value: Json): value is { [field: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a record says in one field, with the way to whatever it names. */
export function Value({ lcep, record, field, value }: { lcep: string; record: ShownRecord; field: string; value: Json | undefined }) {
  const cited = citedBy(record, field, value);
  if (value === undefined || value === null) return <span className="nodata">{words.empty}</span>;
  if (cited.length > 0) return <ul className="named">{cited.map((one) => <li key={`${one.kind}/${one.ref}`}><ToRecord lcep={lcep} cited={one} /></li>)}</ul>;
  if (Array.isArray(value) && value.some(isObject)) {
    return <ol className="parts-of">{value.map((item, index) => <li key={index}>{isObject(item) ? Object.entries(item).map(([name, part]) => sayField(name, part, namesIn(record.cites, `${field}.${name}`))).join(' · ') : say(field, item, new Map())}</li>)}</ol>;
  }
  return <span className="said">{say(field, value, namesIn(record.cites, field))}</span>;
}
