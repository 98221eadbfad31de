import { changes, kinds } from '../words';
import { Icon } from './icons';
import { capital, plain } from './plain';

export const KindTag = ({ kind }: { kind: string }) => (
  <span className="tag"><Icon name={kind} />{kinds[kind] ?? capital(plain(kind))}</span>
);

/** A correction or a withdrawal says so; a plain record says what kind of thing it is about. */
export function ChangeTag({ kind, change }: { kind: string; change: string }) {
  if (change !== 'corrected' && change !== 'withdrawn') return <KindTag kind={kind} />;
  return <span className="tag mend"><Icon name={change === 'withdrawn' ? 'withdrawn' : 'mend'} />{changes[change]}</span>;
}
