import { Link } from '@tanstack/react-router';
import { Icon } from '../shell/icons';
import { words } from '../words/pages';
import { day, moment, position, today } from './format';
import { isPast, isPosition, isReadable, type Times } from './times';

/** What is known here, in words: "with only what was recorded up to event 236". */
export function knowledge(knownAt: string | undefined): string {
  if (knownAt === undefined) return words.past.everything;
  return isPosition(knownAt) ? words.past.upTo(position(knownAt)) : words.past.knownAt(moment(knownAt));
}

const said = (name: string, { on, knownAt }: Times) => {
  const ahead = on !== undefined && on > today();
  const then = on === undefined ? words.past.asToday : ahead ? words.past.willBe(day(on)) : words.past.was(day(on));
  return { title: ahead ? words.past.ahead : words.past.title, text: words.past.text(name, then, knowledge(knownAt)) };
};

/** Says plainly that this is not today, and leads back. The live region is always there, so that it is heard when it fills. */
export function PastBar({ name, times }: { name: string; times: Times }) {
  const { title, text } = isReadable(times) ? said(name, times) : { title: words.past.unread, text: words.past.unreadHelp };
  return (
    <div className={isPast(times) ? 'pastbar' : undefined} role="status">
      {isPast(times) && (
        <div>
          <p><strong><Icon name="clock" /> {title}</strong> {text}</p>
          <Link className="btn second" to="." search={(now) => ({ ...now, on: undefined, knownAt: undefined })}>{words.time.back}</Link>
        </div>
      )}
    </div>
  );
}
