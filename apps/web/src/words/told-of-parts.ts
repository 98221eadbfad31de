import type { Entry } from '../answers';
import { plain, plural } from '../shell/plain';
import { day } from '../time/format';
import { joined, money, number, others, quoted, starting, text, type Said } from './telling';

const of = (entry: Entry) => quoted(entry.title);
const marked = (values: Entry['values'], field: string) => `${number(values, field) ?? '?'} of 5`;

const becameOfIt: Readonly<Record<string, string>> = {
  renamed: 'Has a new name', left: 'Left the partnership', rejoined: 'Came back to the partnership', closed: 'Closed', 'became-another': 'Became another organisation',
};
const becameOfPartnership: Readonly<Record<string, string>> = {
  introduced: 'Introduced', paused: 'Paused', resumed: 'Went on with', renewed: 'Renewed', ended: 'Ended', 'partner-joined': 'A partner joined', 'partner-left': 'A partner left', 'kind-changed': 'Changed the kind of',
};

/** What is part of something else, or hangs on it, told from the side of the organisation it names. */
export const toldOfParts: Readonly<Record<string, (entry: Entry) => Said>> = {
  action: (entry) => ({
    title: `${entry.part === 'helper' ? 'Helps with' : 'Took on'} ${of(entry)}`,
    text: joined(text(entry.values, 'dueOn') === undefined ? undefined : `Due ${day(text(entry.values, 'dueOn') ?? '')}`, others(entry) === '' ? undefined : `with ${others(entry)}`),
  }),
  'agenda-item': (entry) => ({ title: `Led ${of(entry)} at a meeting`, text: joined(text(entry.values, 'notes')) }),
  'meeting-attendance': (entry) => ({ title: `${plural(number(entry.values, 'people') ?? 0, 'person', 'people')} came to ${of(entry)}`, text: '' }),
  'outside-report': (entry) => ({ title: `Wrote ${of(entry)}`, text: joined(text(entry.values, 'summary')) }),
  booking: (entry) => ({ title: `Booked ${plural(number(entry.values, 'people') ?? 0, 'place', 'places')} for ${of(entry)}`, text: '' }),
  'session-feedback': (entry) => ({ title: `Gave ${of(entry)} ${marked(entry.values, 'score')}`, text: joined(text(entry.values, 'words')) }),
  'follow-up': (entry) => ({ title: `Was asked what became of ${of(entry)}`, text: joined(text(entry.values, 'whatChanged')) }),
  'walk-reflection': (entry) => ({
    title: `Looked back on the walk at ${entry.title ?? 'a school'}`,
    text: joined(text(entry.values, 'reflection'), text(entry.values, 'next') === undefined ? undefined : `Next: ${text(entry.values, 'next') ?? ''}`),
  }),
  'organisation-change': (entry) => ({ title: [becameOfIt[text(entry.values, 'what') ?? ''] ?? 'Changed', text(entry.values, 'newName')].filter(Boolean).join(': '), text: joined(text(entry.values, 'because')) }),
  'organisation-merge': (entry) => ({ title: 'Two records of it became one', text: joined(text(entry.values, 'note')) }),
  'partnership-change': (entry) => {
    const what = becameOfPartnership[text(entry.values, 'what') ?? ''] ?? starting(plain(text(entry.values, 'what') ?? ''));
    return { title: what.startsWith('A partner') ? `${what}: ${of(entry)}` : `${what} ${of(entry)}`, text: joined(text(entry.values, 'because'), text(entry.values, 'learned')) };
  },
  'check-in': (entry) => ({ title: `Asked how ${of(entry)} is going: ${marked(entry.values, 'going')}`, text: joined(text(entry.values, 'words')) }),
  'project-session': (entry) => ({
    title: `${text(entry.values, 'heldOn') === undefined ? 'A session was planned' : 'A session was held'}: ${of(entry)}`,
    text: joined(text(entry.values, 'place'), others(entry) === '' ? undefined : `with ${others(entry)}`),
  }),
  'budget-line': (entry) => ({ title: `Pays ${money(entry.values, 'amount') ?? 'a part'} for ${of(entry)}`, text: '' }),
};
