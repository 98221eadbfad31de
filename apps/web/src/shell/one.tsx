import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { TimeControls } from '../time/time-controls';
import { workWords } from '../words/work';
import { Icon } from './icons';
import { kindWords } from './plain';
import { Failure, Loading } from './states';
import { KindTag } from './tags';
import { useTitle } from './title';

interface Props<A> {
  lcep: string;
  kind: string;
  /** Its ref in the address. */
  of: string;
  /** What it is called, once it is known. */
  title: string | undefined;
  withdrawn: boolean;
  /** Its day, its state and whatever else tells it apart. */
  meta: ReactNode;
  /** The way back to its register. */
  back: ReactNode;
  answer: Pick<UseQueryResult<A>, 'data' | 'error' | 'refetch'>;
  children: (answer: A) => ReactNode;
}

/** What stands around the page of one thing: what it is called, what it is, the ways back and to its record, the two times. */
export function One<A>({ lcep, kind, of, title, withdrawn, meta, back, answer: { data, error, refetch }, children }: Props<A>) {
  const called = title ?? kindWords(kind).one;
  useTitle(called);
  return (
    <div className="in">
      <div className="hist">
        <div className="stand">
          <h1>{withdrawn ? <del className="before">{called}</del> : called}</h1>
          <p className="meta stood-on"><KindTag kind={kind} />{meta}</p>
          {withdrawn && <p className="withdrawn-note"><span className="tag mend"><Icon name="withdrawn" />{kindWords(kind).one}</span> {workWords.gone}</p>}
          <p className="screen-only back">{back}<Link to="/$lcep/records/$kind/$ref" params={{ lcep, kind, ref: of }}>{workWords.correct}</Link></p>
          <TimeControls error={error} />
        </div>
        {error && <Failure error={error} retry={() => void refetch()} />}
        {!error && !data && <Loading />}
        {data && children(data)}
      </div>
    </div>
  );
}
