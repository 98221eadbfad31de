import { useQueries } from '@tanstack/react-query';
import type { ListedRecord, RecordList } from '../answers';
import { get, viewPath } from '../api';
import type { Pickable } from '../parts/match';
import { kindWords, plain } from '../shell/plain';
import { shortDay } from '../time/format';
import { tags } from '../words/records';
import type { Cites } from './shape';

/** What is dated ahead can be picked as well: a list for picking goes up to the last day that can be recorded. */
const ALWAYS = '2100-12-31';
/** So many records of a kind are held at once; of a longer list those come that fit what is typed. */
const HELD = '2000';

const optionOf = ({ ref, title, type, day, with: others }: ListedRecord, kind: string, tagged: boolean): Pickable => {
  const others_ = others.map(({ name }) => name).filter((name) => !title.includes(name));
  const note = [tagged ? kindWords(kind).one : '', type === null ? '' : plain(type), others_.slice(0, 2).join(', '), kind === 'organisation' || day === null ? '' : shortDay(day)].filter((part) => part !== '');
  return { key: tagged ? `${kind}:${ref}` : ref, label: title, ...(note.length > 0 ? { note: note.join(' · ') } : {}), also: others.map(({ name }) => name).join(' ') };
};

/** The records that a field may name, by their titles. */
export function useOptions(lcep: string, { kinds, only, tagged }: Cites, typed: string): { options: Pickable[]; waiting: boolean } {
  const ask = (kind: string, search: string | undefined) => ({
    queryKey: ['lcep', lcep, 'records', { kind, only, search, limit: HELD, on: ALWAYS }],
    queryFn: ({ signal }: { signal: AbortSignal }) => get<RecordList>(viewPath(lcep, 'records'), { kind, only, search, limit: HELD, on: ALWAYS }, signal),
  });
  const held = useQueries({ queries: kinds.map((kind) => ask(kind, undefined)) });
  const long = kinds.filter((_, index) => held[index]?.data?.more === true && typed.trim() !== '');
  const searched = useQueries({ queries: long.map((kind) => ask(kind, typed.trim())) });
  const options = [
    ...kinds.flatMap((kind, index) => held[index]?.data?.records.map((one) => optionOf(one, kind, tagged)) ?? []),
    ...long.flatMap((kind, index) => searched[index]?.data?.records.map((one) => optionOf(one, kind, tagged)) ?? []),
  ];
  return { options: [...new Map(options.map((one) => [one.key, one])).values()], waiting: [...held, ...searched].some(({ isPending }) => isPending) };
}

/** A tag that stands for no record is written out: “Round 2014-15”. A key that has its tag already is read back. */
export const tagOptions = ({ tags: own }: Cites, typed: string): Pickable[] =>
  own.map((tag) => {
    const text = typed.startsWith(`${tag}:`) ? typed.slice(tag.length + 1) : typed;
    return { key: `${tag}:${text}`, label: `${tags[tag] ?? tag} ${text}` };
  });
