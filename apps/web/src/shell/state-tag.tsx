import { states } from '../words/work';
import { Icon } from './icons';

/** Dashed: not yet. A state that asks for something has its colour, and all have a word and a shape. */
const looks: Readonly<Record<string, readonly [icon: string, look: string]>> = {
  planned: ['ahead', 'none'], due: ['ahead', 'none'], open: ['ahead', 'none'], 'not-yet': ['ahead', 'none'], proposed: ['ahead', 'none'], introduced: ['ahead', 'none'], undated: ['ahead', 'none'],
  moved: ['moved', 'none'], draft: ['mend', 'none'],
  held: ['tick', ''], delivered: ['tick', ''], done: ['tick', 'good'], settled: ['tick', 'good'], approved: ['tick', 'good'], agreed: ['running', 'good'], running: ['running', 'good'],
  unconfirmed: ['warn', 'warn'], paused: ['paused', 'warn'], overdue: ['clock', 'bad'],
  cancelled: ['withdrawn', ''], dropped: ['withdrawn', ''], ended: ['ended', ''], withdrawn: ['withdrawn', ''],
};

/** How something stands, in a word; `says` says it more closely, such as how many days it is late. */
export function StateTag({ state, says }: { state: string; says?: string }) {
  const [icon, look] = looks[state] ?? ['other', ''];
  return <span className={`tag ${look}`}><Icon name={icon} />{says ?? states[state]}</span>;
}
