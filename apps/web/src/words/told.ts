import type { Entry } from '../answers';
import { plain, plural } from '../shell/plain';
import { day, list } from '../time/format';
import { asItStands, items, joined, money, number, others as othersOf, quoted, starting, text, type Said } from './telling';
import { toldOfParts } from './told-of-parts';

/** How an organisation was in a meeting. */
const came: Readonly<Record<string, string>> = { invited: 'Was invited to', apologies: 'Sent apologies for' };

/** A record as one would tell it: what happened, then the rest. A kind that nobody has put into words is told by its own title. */
export function tell(entry: Entry): Said {
  const { values } = entry;
  const title = quoted(entry.title);
  const others = othersOf(entry);
  const withOthers = others === '' ? '' : ` with ${others}`;
  switch (entry.kind) {
    case 'meeting': {
      const people = number(values, 'peoplePresent');
      const present = items(values, 'organisationsPresent').length;
      const who = people === undefined ? undefined : `${plural(people, 'person', 'people')}${present > 0 ? ` from ${plural(present, 'organisation', 'organisations')}` : ''}`;
      const off = text(values, 'cancelledOn') !== undefined;
      const how = off ? 'Was to come to' : (came[entry.part ?? ''] ?? 'Came to');
      return { title: `${how} ${title || 'a meeting'}`, text: joined(off ? `called off: ${text(values, 'cancelReason') ?? ''}` : how === 'Came to' ? who : undefined, text(values, 'place'), off ? undefined : text(values, 'summary')) };
    }
    case 'need':
      return { title: 'Answered the needs survey', text: joined(starting(items(values, 'priorities').map(plain).join('; ')), items(values, 'yearGroups').join(', '), text(values, 'note')) };
    case 'proposal': {
      const rest = joined(starting(plain(text(values, 'artForm') ?? '')), money(values, 'cost'), items(values, 'priorities').length > 0 ? `answers ${list(items(values, 'priorities').map(plain))}` : undefined);
      const by = entry.with.find((each) => each.ref === values.organisation)?.name;
      return by === undefined ? { title: `Proposed ${title}${others === '' ? '' : ` to ${others}`}`, text: rest } : { title: `${by} proposed ${title}`, text: rest };
    }
    case 'introduction':
      return { title: `Introduced to ${others || 'a partner'}`, text: '' };
    case 'partnership': {
      const ended = text(values, 'endedOn');
      return { title: `${text(values, 'agreedOn') === undefined ? 'Proposed' : 'Agreed'} a partnership${withOthers}`, text: joined(entry.title ?? undefined, ended === undefined ? undefined : `ended ${day(ended)}`, text(values, 'endReason')) };
    }
    case 'project': {
      const [from, to] = [text(values, 'startedOn'), text(values, 'deliveredOn')];
      const ran = from !== undefined && to !== undefined ? `${day(from)} to ${day(to)}` : from === undefined ? undefined : `from ${day(from)}`;
      return { title: `${to !== undefined && to === entry.on ? 'Delivered' : 'Ran'} ${title}${withOthers}`, text: joined(ran === undefined ? undefined : starting(ran), money(values, 'budget')) };
    }
    case 'participation': {
      const [send, premium] = [number(values, 'ofWhomSend'), number(values, 'ofWhomPupilPremium')];
      const young = plural(number(values, 'youngPeople') ?? 0, 'young person', 'young people');
      const ages = text(values, 'ageBand');
      const whom = [send === undefined ? '' : `${send} with SEND`, premium === undefined ? '' : `${premium} pupil premium`].filter(Boolean);
      return { title: `${young} at a session${title === '' ? '' : ` of ${title}`}`, text: joined(ages === undefined ? undefined : `Aged ${ages}`, whom.length > 0 ? `of whom ${list(whom)}` : undefined, others === '' ? undefined : `with ${others}`) };
    }
    case 'learning-session': {
      const hours = number(values, 'hours');
      const part = entry.part === 'asked for it' ? 'Asked for' : text(values, 'cancelledOn') === undefined ? 'Gave' : 'Was to give';
      return { title: `${part} ${title || 'training'}`, text: joined(starting(plain(text(values, 'type') ?? '')), hours === undefined ? undefined : plural(hours, 'hour', 'hours'), text(values, 'audience') === undefined ? undefined : `for ${plain(text(values, 'audience') ?? '')}`, text(values, 'place')) };
    }
    case 'attendance': {
      const people = number(values, 'people') ?? 0;
      const role = text(values, 'role');
      const who = role === 'teacher' ? plural(people, 'teacher', 'teachers') : role === 'cultural-staff' ? plural(people, 'member of staff', 'members of staff') : plural(people, 'person', 'people');
      return { title: `${who} at ${title || 'training'}`, text: joined(starting(plain(entry.type ?? '')), others === '' ? undefined : `given by ${others}`) };
    }
    case 'learning-walk': {
      const focus = text(values, 'focus');
      const host = entry.with.find((each) => each.ref === values.host);
      const visitors = list(entry.with.filter((each) => each !== host).map((each) => each.name));
      return {
        title: walkTold(host?.name, text(values, 'walkedOn') !== undefined),
        text: joined(text(values, 'cancelledOn') === undefined ? undefined : `Called off: ${text(values, 'cancelReason') ?? ''}`, focus === undefined ? undefined : `On ${focus}`, visitors === '' ? undefined : `with ${visitors}`),
      };
    }
    case 'evidence':
      return { title: quoted(text(values, 'quote') ?? entry.title) || 'Gave evidence', text: joined(starting(plain(text(values, 'method') ?? ''))) };
    case 'organisation':
      return { title: 'Joined the partnership', text: '' };
    default:
      return (toldOfParts[entry.kind] ?? asItStands)(entry);
  }
}

/** Until somebody says that it was walked, it was only meant to be. */
function walkTold(host: string | undefined, walked: boolean): string {
  if (host === undefined) return walked ? 'Hosted a learning walk' : 'Was to host a learning walk';
  return walked ? `Went on a learning walk at ${host}` : `Was to go on a learning walk at ${host}`;
}
