import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { TimeControls } from '../time/time-controls';
import { isPast, useTimes } from '../time/times';
import { formWords } from '../words/forms';
import { workWords } from '../words/work';
import { Icon } from './icons';
import { kindWords } from './plain';
import { Empty, Failure, Loading } from './states';
import { TakeAway } from './take-away';
import { useTitle } from './title';

interface Props<A> {
  lcep: string;
  title: string;
  lead: string;
  /** What is recorded from here. */
  kind: string;
  answer: UseQueryResult<A>;
  /** Whether there is nothing at all, whatever one narrows the list by. */
  isEmpty: (answer: A) => boolean;
  /** What to say then, where it is something else than that nobody has recorded one. */
  empty?: { readonly title: string; readonly help: string };
  children: (answer: A) => ReactNode;
}

/** What stands around every register: what it is, a way to record one, the two times; waiting, refused, empty. */
export function Register<A>({ lcep, title, lead, kind, answer: { data, error, refetch }, isEmpty, empty, children }: Props<A>) {
  const past = isPast(useTimes());
  const said = kindWords(kind);
  useTitle(title);
  const record = !past && <Link className="btn screen-only" to="/$lcep/record/$kind" params={{ lcep, kind }}><Icon name="plus" />{formWords.record(said.a)}</Link>;
  return (
    <div className="in on-page solid">
      <div className="stand">
        <div className="head"><h1>{title}</h1>{record}</div>
        <p className="lead">{lead}</p>
        <TimeControls error={error} />
      </div>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && isEmpty(data) && <div className="sec"><Empty title={empty?.title ?? workWords.nothing(said.many)}><p>{empty?.help ?? said.teach}</p>{record}</Empty></div>}
      {data && !isEmpty(data) && <>{children(data)}<TakeAway lcep={lcep} kind={kind} /></>}
    </div>
  );
}
