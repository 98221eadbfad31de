import type { DirectoryEntry } from '../../answers/finding';
import { Icon } from '../../shell/icons';
import { shortDay } from '../../time/format';
import { directoryWords } from '../../words/directory';

const icons = { member: 'tick', left: 'leave', closed: 'withdrawn', 'became-another': 'introduction' } as const;

/** Whether it is a member still, in a word and a shape; since when, where something happened. */
export const StandingTag = ({ state, since }: Pick<DirectoryEntry, 'state' | 'since'>) => (
  <><span className={state === 'member' ? 'tag' : 'tag warn'}><Icon name={icons[state]} />{directoryWords.states[state]}</span>{state !== 'member' && since !== null && <span className="soft small"> {shortDay(since)}</span>}</>
);
