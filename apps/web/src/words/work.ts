import { several } from './plural';

/** How things stand on a day. Each word has its shape in `shell/state-tag.tsx`. */
export const states: Readonly<Record<string, string>> = {
  planned: 'Planned', unconfirmed: 'Not confirmed', held: 'Held', cancelled: 'Cancelled', moved: 'Moved',
  due: 'Due', overdue: 'Late', settled: 'Settled', open: 'Open', done: 'Done', dropped: 'Dropped',
  draft: 'Draft', approved: 'Approved', 'not-yet': 'Not yet', proposed: 'Proposed', introduced: 'Introduced', agreed: 'Running', paused: 'Paused', ended: 'Ended', withdrawn: 'Withdrawn',
  running: 'Running', delivered: 'Delivered', undated: 'No day said',
};

/** What the registers and pages of what a backbone does have in common. */
export const workWords = {
  none: 'Nothing fits.', noneHelp: 'Choose something else above, or clear it.', clear: 'Clear', any: 'Any', found: (value: number) => several(value, { one: '# found', other: '# found' }),
  nothing: (kinds: string) => `No ${kinds.toLowerCase()} up to this day`,
  showAll: (value: number) => several(value, { one: 'Show all #', other: 'Show all #' }),
  correct: 'Correct or withdraw it', gone: 'It was withdrawn and counts no more.', noDay: 'no day', noData: 'no data',
  write: 'Write down', close: 'Close', allFields: 'All fields', added: (what: string) => `Record ${what}`,
  people: (value: number) => several(value, { one: '# person', other: '# people' }), organisations: (value: number) => several(value, { one: '# organisation', other: '# organisations' }),
  /** Under a figure that stands by itself. */
  whoOf: (value: number) => several(value, { one: 'person', other: 'people' }), organisationsOf: (value: number) => several(value, { one: 'organisation', other: 'organisations' }),
  youngPeople: (value: number) => several(value, { one: '# young person', other: '# young people' }),
  lateBy: (days: number) => several(days, { one: '# day late', other: '# days late' }),
  state: 'State', type: 'Type', series: 'Series',
} as const;

export const calendarWords = {
  title: 'Calendar', lead: 'What takes place and what is due, month by month. Solid: it happened. Dashed: it is planned. Struck through: it was called off.',
  before: 'month before', after: 'month after', today: 'Today', months: 'Months', kind: 'Show', all: 'Everything', keys: 'Within the month, the arrow keys go from entry to entry; Page Up and Page Down change the month.',
  count: (value: number) => several(value, { one: '# entry', other: '# entries' }),
  empty: (month: string) => `Nothing in ${month}`, emptyHelp: 'No data is not 0: nothing was planned, held or due in this month, as far as is recorded.',
  earlier: (day: string) => `The last before it: ${day}`, later: (day: string) => `The next after it: ${day}`, now: 'today',
} as const;
