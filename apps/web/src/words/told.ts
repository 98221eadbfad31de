import type { Entry, Json } from '../answers';
import { plain, plural } from '../shell/plain';
import { day, list, pounds } from '../time/format';

type Values = Entry['values'];
const text = (values: Values, name: string) => (typeof values[name] === 'string' && values[name] !== '' ? values[name] : undefined);
const number = (values: Values, name: string) => (typeof values[name] === 'number' ? values[name] : undefined);
const items = (values: Values, name: string): string[] => {
  const value: Json | undefined = values[name];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
};
const money = (values: Values, name: string) => {
  const pence = number(values, `${name}Pence`);
  return pence === undefined ? undefined : pounds(pence);
};
const joined = (...parts: (string | undefined)[]) => parts.filter((part) => part !== undefined && part !== '').join(' · ');
const quoted = (title: string | null) => (title === null || title === '' ? '' : `“${title}”`);
const starting = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

export interface Said { title: string; text: string }

/** A record as one would tell it: what happened, then the rest. A kind that is not here is told by its own title. */
export function tell(entry: Entry): Said {
  const { values } = entry;
  const title = quoted(entry.title);
  const others = list(entry.with.map((each) => each.name));
  const withOthers = others === '' ? '' : ` with ${others}`;
  switch (entry.kind) {
    case 'meeting': {
      const people = number(values, 'peoplePresent');
      const present = items(values, 'organisationsPresent').length;
      const came = people === undefined ? undefined : `${plural(people, 'person', 'people')}${present > 0 ? ` from ${plural(present, 'organisation', 'organisations')}` : ''}`;
      return { title: `Came to ${title || 'a meeting'}`, text: joined(came, text(values, 'place'), text(values, 'summary')) };
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
      return { title: `Agreed a partnership${withOthers}`, text: joined(entry.title ?? undefined, ended === undefined ? undefined : `ended ${day(ended)}`, text(values, 'endReason')) };
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
      return { title: `Gave ${title || 'training'}`, text: joined(starting(plain(text(values, 'type') ?? '')), hours === undefined ? undefined : plural(hours, 'hour', 'hours'), text(values, 'audience') === undefined ? undefined : `for ${plain(text(values, 'audience') ?? '')}`, text(values, 'place')) };
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
        title: host === undefined ? 'Hosted a learning walk' : `Went on a learning walk at ${host.name}`,
        text: joined(focus === undefined ? undefined : `On ${focus}`, visitors === '' ? undefined : `with ${visitors}`),
      };
    }
    case 'evidence':
      return { title: quoted(text(values, 'quote') ?? entry.title) || 'Gave evidence', text: joined(starting(plain(text(values, 'method') ?? ''))) };
    case 'organisation':
      return { title: 'Joined the partnership', text: '' };
    default:
      return { title: entry.title ?? starting(plain(entry.kind)), text: others };
  }
}
