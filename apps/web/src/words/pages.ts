/** What the pages say that does not come from the record. Plain British English; one place to read and to correct. */
import { several } from './plural';

export const words = {
  onDay: (what: string, day: string) => `${what} on ${day}`,
  product: 'Throughline',
  skip: 'Skip to the page',
  nav: { label: 'Main', headline: 'Headline', organisations: 'Organisations', work: 'Work', record: 'Record', records: 'Records',
    pages: { headline: 'Where we stand', compare: 'Compare', directory: 'Directory', network: 'Network', map: 'Map', registers: 'Registers', calendar: 'Calendar', meetings: 'Meetings', actions: 'Open actions', partnerships: 'Partnerships', projects: 'Projects', learning: 'Learning', walks: 'Learning walks', record: 'Record', records: 'Everything by kind', import: 'Import', export: 'Take it away', log: 'Event log' } },
  time: {
    open: 'Stand at another day', on: 'On', onHint: 'The day you want to see', knownAt: 'As known at', knownAtHint: 'Leaves out what was recorded later',
    event: 'or up to event', eventHint: 'Its number in the event log', show: 'Show', back: 'Back to today', group: 'The two times',
    logNote: 'The log lists by when things were recorded. The day you stand on does not narrow it; it is kept for the other pages.',
  },
  past: { title: 'You are looking at the past.', ahead: 'You are looking at a day to come.', everything: 'with everything known today', unread: 'The times in the address cannot be read.', asToday: 'as of today', was: (day: string) => `as it was on ${day}`, willBe: (day: string) => `as it will be on ${day}`,
    upTo: (event: string) => `with only what was recorded up to event ${event}`, knownAt: (moment: string) => `with only what was known at ${moment}`,
    text: (name: string, then: string, known: string) => `This is ${name} ${then}, ${known}.`, unreadHelp: 'Put them right below, or go back to today.' },
  loading: 'Fetching the record…',
  problem: { title: 'This cannot be shown', times: 'Put the times right above, then press Show.', retry: 'Try again', lost: 'There is no such page', lostHelp: 'The address may be mistyped, or the page may have moved.', home: 'Go to the first page', answered: (status: number) => `The server answered ${status}.`, line: 'The server could not be reached. Check your connection, then try again.' },
  look: { name: 'Look', system: 'As on this device', kept: 'Kept on this device only.', looks: { light: 'Light', dark: 'Dark', contrast: 'High contrast' } },
  csv: 'Download CSV',
  headline: {
    title: 'Where we stand', more: 'Everything else that is counted', chart: 'Growth over time', table: 'See it as a table', made: 'What is this made of?', close: 'Close',
    recorded: 'recorded', silence: 'no change; time is drawn shorter here', stand: 'the day you stand on', always: 'From the start',
    columns: { day: 'From', value: 'Total', change: 'Change' }, rows: { day: 'Happened', what: 'What', amount: 'Counts', recorded: 'Recorded', events: 'Events' },
    eventInLog: (event: string) => `Event ${event} in the log`, behind: (what: string) => `Rows behind ${what}`, sumOf: (shown: string, all: string) => `Sum of the first ${shown} rows, of ${all} in all`,
    figures: 'Headline figures', knownAt: (event: string) => `As known at event ${event} of the log.`, byDay: (what: string) => `${what}, by the day the total changed`,
    sum: 'Sum of the rows', showMore: 'Show more rows', corrected: 'Corrected', undated: 'No date', print: 'Print',
    nothing: 'Nothing had been counted by then', nothingHelp: 'No data is not 0: there is nothing in the record up to this day to count from.', begin: 'Bring in the spreadsheets you have, or add the members first: everything else names them.', import: 'Import spreadsheets', addMember: 'Add a member', noData: 'No data',
  },
  organisations: {
    title: 'Organisations', all: 'All organisations',
  },
  history: {
    record: 'Correct or withdraw it', merge: 'Entered twice? Merge it', happened: 'What happened', askedFor: 'Asked for', worksWith: 'Works with', partnership: 'partnership', withWhom: (name: string) => ` with ${name}`, showOnly: 'Show only', corrections: 'Corrections', noProject: 'no project yet',
    counts: 'Each figure counts the records beside it.', later: 'Show them', why: 'Why', corrected: 'Corrected', withdrawn: 'Withdrawn',
    nothing: 'Nothing is recorded up to this day.', noneShown: 'Nothing of this kind up to this day.',
    recorded: (when: string, by: string) => `recorded ${when} ${by}`, sameDay: 'the same day', standOn: 'You stand on', fromStart: 'partner from the start', since: (day: string) => `partner since ${day}`,
    after: (value: number, day: string) => several(value, { one: `# thing is dated after ${day} and not shown.`, other: `# things are dated after ${day} and not shown.` }),
    things: (value: number) => several(value, { one: '# thing, newest first', other: '# things, newest first' }), mended: (value: number) => several(value, { one: '# mended', other: '# mended' }),
    all: 'Show everything', notAsked: 'No needs survey answered by then.', nobody: 'No partnership by then.', today: 'today', undated: 'No date recorded',
    summary: { partnerships: ['partnership', 'partnerships'], projectsDelivered: ['project delivered', 'projects delivered'], youngPeople: ['young person', 'young people'], teachersInCpd: ['teacher in CPD', 'teachers in CPD'] } as const,
  },
  log: {
    title: 'Event log', lead: 'Everything that was ever recorded, newest first. Nothing here is changed; a mistake is mended by a later event.',
    filter: 'Filter', kind: 'Kind', change: 'Change', organisation: 'School or organisation', any: 'Any', happenedFrom: 'Happened from', happenedToLong: 'Happened up to',
    recordedFrom: 'Recorded from', recordedTo: 'Recorded up to', show: 'Show', clear: 'Clear', earlier: 'Earlier events',
    columns: { event: 'Event', happened: 'Happened', recorded: 'Recorded', what: 'What', by: 'By whom' }, caption: 'Events, newest first',
    before: 'Said before', now: 'Says now', why: 'Why', by: 'By', about: 'About', of: 'Record', onBehalfOf: 'on behalf of', stored: 'As stored', data: 'What it says', none: 'No event fits these filters.',
    noDay: 'no date', missing: 'No such event is known at this moment.', empty: 'nothing', close: 'Close the event', alone: 'The event you asked for',
    download: (value: number) => several(value, { one: 'Download this one', other: 'Download these #' }), asCsv: 'as CSV', shown: (value: number) => several(value, { one: '# event shown, newest first', other: '# events shown, newest first' }),
    files: (value: number) => several(value, { one: '# file', other: '# files' }), more: (value: number) => `${value} more`,
  },
  places: {
    title: 'Your partnerships', begin: 'Begin a partnership', another: 'Begin another', lead: 'Pick the Local Cultural Education Partnership you want to read.', empty: 'Nothing has been recorded yet', send: 'Begin',
    emptyHelp: 'Say what your Local Cultural Education Partnership is called. Its members, meetings and projects come next: from the spreadsheets you have, or one by one.',
  },
} as const;
