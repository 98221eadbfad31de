import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Problem } from '../api';
import { words } from '../words/pages';
import { Icon } from './icons';

export const Loading = () => (
  <div className="skel" role="status"><span className="out">{words.loading}</span><i /><i /><i /><i /></div>
);

export const Empty = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="empty"><h2>{title}</h2>{children}</div>
);

/** The server's own sentence. What is wrong with a field is said at the field; here only where to look. */
export function Failure({ error, retry }: { error: Error; retry?: () => void }) {
  const explained = error instanceof Problem;
  const atTimes = explained && ('on' in error.fields || 'knownAt' in error.fields);
  return (
    <div className="failure" role="alert">
      <p className="err"><Icon name="warn" /><span>{words.problem.title}</span></p>
      <p>{explained ? error.message : words.problem.line}</p>
      {atTimes && <p>{words.problem.times}</p>}
      {explained && !atTimes && Object.values(error.fields).map((message) => <p key={message}>{message}</p>)}
      {!explained && retry !== undefined && <button type="button" className="btn second" onClick={retry}>{words.problem.retry}</button>}
    </div>
  );
}

export const Lost = () => (
  <main className="page in lost" id="main">
    <div className="stand"><h1>{words.problem.lost}</h1><p className="lead">{words.problem.lostHelp}</p><p><Link className="btn" to="/">{words.problem.home}</Link></p></div>
  </main>
);
