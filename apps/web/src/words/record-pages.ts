import { several } from './plural';

/** What the pages of records say. */
export const recordPages = {
  choose: { title: 'Record', lead: 'What happened? Record it while you remember it; you can correct it later, with a reason.' },
  kinds: { title: 'Records', lead: 'Everything that was written down, kind by kind. Pick one to read it, correct it or withdraw it.' },
  groups: { alone: 'What happened', members: 'Members and lists', within: 'Part of something recorded already' },
  form: { lead: 'Only what is not marked optional must be filled in.' },
  list: {
    search: 'Search', of: (kinds: string) => `${kinds}, newest first`, count: (found: number) => several(found, { one: '# record', other: '# records' }),
    columns: { day: 'Day', title: 'What', with: 'With' }, withMany: (names: readonly string[]) => (names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')),
    corrected: (times: number) => several(times, { one: 'Corrected', other: 'Corrected # times' }),
    show: 'Show', standing: 'Those that stand', withdrawn: 'Those withdrawn', none: 'Nothing fits.', noneHelp: 'Try fewer letters, or look at another day.', more: 'There are more: search to narrow the list.',
    noneWithdrawn: 'None was withdrawn.', nothing: (kinds: string) => `No ${kinds.toLowerCase()} yet`, undated: 'no day', all: 'All kinds of record',
    chart: 'How many, month by month', months: (kinds: string, most: string, value: number) => `${kinds} by month. Most in ${most}: ${value}.`, month: 'Month', number: 'Number',
  },
  record: {
    says: 'What it says', happened: 'What happened to it', cites: 'Named in', citesNone: 'Nothing names it yet.', more: 'Record more of it', correct: 'Correct…', withdraw: 'Withdraw…', bringBack: 'Bring back…', history: 'Its whole history', page: 'Its own page',
    corrected: 'Corrected', earlier: (field: string) => `What “${field}” said before`, empty: 'nothing recorded', by: (who: string) => `by ${who}`, why: 'Why', became: ' became ',
    withdrawnTag: 'Withdrawn', withdrawnHelp: 'It stays in the history, struck through, and counts in no figure.', event: (number: string) => `See event ${number}`, before: 'See this page as known before', undated: 'No day recorded',
  },
  correct: {
    title: (what: string) => `Correct: ${what}`, lead: 'Change what is wrong and say why. What it said before stays in the history.', why: 'Why is this corrected?', send: 'Correct it',
    nothing: 'Nothing is changed yet. Change at least one field above.', withdrawn: 'This record is withdrawn, so it can’t be corrected. Bring it back first.',
    meanwhile: 'This record was changed while you were writing', meanwhileHelp: 'What you wrote is still here. Look at the change, then send again.', theirs: 'Take over what they wrote', both: 'You changed this as well:',
  },
  withdraw: {
    title: (what: string) => `Withdraw this ${what}?`, help: 'It stays in the history, struck through, with your reason. It counts in no figure from today on.', why: 'Why', send: 'Withdraw it', keep: 'Keep it',
    cited: (times: number) => several(times, { one: '# record names it and is left hanging. Withdraw or correct that one too.', other: '# records name it and are left hanging. Withdraw or correct those too.' }),
  },
  bringBack: { title: (what: string) => `Bring this ${what} back?`, help: 'It counts again from today on. That it was withdrawn stays in the history.', why: 'Why', send: 'Bring it back', leave: 'Leave it withdrawn' },
} as const;
