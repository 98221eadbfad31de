import type { ReactNode } from 'react';
import type { LearningSession } from '../../answers/learning';
import { Organisations, ToRecord } from '../../records/to-record';
import { pounds } from '../../time/format';
import { learningWords } from '../../words/learning';

const { one: words } = learningWords;

/** Who gives it, for whom, who asked for it and which needs it answers, what it costs and what came in. */
export function About({ lcep, session }: { lcep: string; session: LearningSession }) {
  const { provider, outsideProvider, audience, hours, askedBy, answers, pricePence, incomePence } = session;
  const facts: (readonly [string, ReactNode])[] = [
    [words.givenBy, provider !== null ? <Organisations lcep={lcep} of={[provider]} /> : outsideProvider],
    [words.audience, audience],
    [words.hours, hours === undefined ? undefined : words.lasts(hours)],
    [words.askedBy, askedBy.length > 0 ? <Organisations lcep={lcep} of={askedBy} /> : undefined],
    [words.answers, answers.length > 0 ? <ul className="inline">{answers.map(({ ref, title }) => <li key={ref}><ToRecord lcep={lcep} kind="need" of={ref}>{title}</ToRecord></li>)}</ul> : undefined],
    [words.price, pricePence === undefined ? undefined : pounds(pricePence)],
    [words.income, incomePence === undefined ? undefined : pounds(incomePence)],
  ];
  return (
    <>
      <h2>{words.about}</h2>
      <dl className="known">{facts.map(([name, said]) => <div key={name}><dt>{name}</dt><dd>{said ?? <span className="nodata">{words.notSaid}</span>}</dd></div>)}</dl>
    </>
  );
}
