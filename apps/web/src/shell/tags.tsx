import { changes } from '../words/records';
import { Icon } from './icons';
import { kindWords } from './plain';

export const KindTag = ({ kind }: { kind: string }) => (
  <span className="tag"><Icon name={kind} />{kindWords(kind).one}</span>
);

/** A correction or a withdrawal says so; a plain record says what kind of thing it is about. */
export function ChangeTag({ kind, change }: { kind: string; change: string }) {
  if (change !== 'corrected' && change !== 'withdrawn' && change !== 'reinstated') return <KindTag kind={kind} />;
  return <span className="tag mend"><Icon name={change === 'corrected' ? 'mend' : change} />{changes[change]}</span>;
}
