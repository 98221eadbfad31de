import type { Json, LogEvent } from '../../answers';
import { capital, plain, say, sayField } from '../../shell/plain';
import { list } from '../../time/format';
import { words } from '../../words/pages';
import { actors } from '../../words/records';

type Fields = { [field: string]: Json };
const isFields = (json: Json | undefined): json is Fields => json !== null && typeof json === 'object' && !Array.isArray(json);

/** What a record says, field by field: events of records keep it under `values`, others say it directly. */
export function saidIn({ data }: LogEvent): Fields {
  if (!isFields(data)) return {};
  return isFields(data.values) ? data.values : data;
}

const fileIn = (file: Json) => (isFields(file) && typeof file.name === 'string' ? [file.name] : []);

/** The record's own title; where it has none, what it says or whom it is about tells more than its reference. */
export function titleOf(event: LogEvent): string {
  const { title, ref, organisations } = event;
  if (title !== ref && title !== '') return title;
  const { files, quote, name } = saidIn(event);
  if (Array.isArray(files)) return files.length > 2 ? words.log.files(files.length) : list(files.flatMap(fileIn));
  if (typeof quote === 'string' && quote !== '') return `“${quote}”`;
  if (typeof name === 'string' && name !== '') return name;
  const more = organisations.length - 2;
  return list([...organisations.slice(0, 2).map((each) => each.name), ...(more > 0 ? [words.log.more(more)] : [])]) || ref;
}

/** A change of one plain value in short: "22 → 30 young people". */
export function inShort({ changes }: LogEvent, names: ReadonlyMap<string, string>): string {
  const [only, ...others] = changes;
  if (only === undefined || others.length > 0 || (only.after !== null && typeof only.after === 'object')) return '';
  const after = typeof only.after === 'number' ? sayField(only.field, only.after, names) : say(only.field, only.after, names);
  return `: ${say(only.field, only.before, names)} → ${after}`;
}

export const actor = ({ actor: who }: LogEvent) => who.name ?? actors[who.kind] ?? capital(plain(who.kind));
