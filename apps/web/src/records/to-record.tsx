import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Kinds of record that have a page of their own, which says more than the record alone. */
export const pages = {
  organisation: '/$lcep/organisations/$ref', meeting: '/$lcep/meetings/$ref', partnership: '/$lcep/partnerships/$ref', project: '/$lcep/projects/$ref',
  'learning-session': '/$lcep/learning/$ref', 'learning-walk': '/$lcep/walks/$ref',
} as const;

export const hasPage = (kind: string): kind is keyof typeof pages => kind in pages;

interface Props { lcep: string; kind: string; of: string; children: ReactNode }

/** Leads to what is named: to its own page where its kind has one, else to its record. */
export const ToRecord = ({ lcep, kind, of: ref, children }: Props) =>
  hasPage(kind) ? <Link to={pages[kind]} params={{ lcep, ref }}>{children}</Link> : <Link to="/$lcep/records/$kind/$ref" params={{ lcep, kind, ref }}>{children}</Link>;

/** Organisations by their names, each leading to its history. */
export const Organisations = ({ lcep, of: some }: { lcep: string; of: readonly { readonly ref: string; readonly name: string }[] }) => (
  <ul className="inline">{some.map(({ ref, name }) => <li key={ref}><ToRecord lcep={lcep} kind="organisation" of={ref}>{name}</ToRecord></li>)}</ul>
);
