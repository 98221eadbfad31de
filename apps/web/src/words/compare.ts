import { several } from './plural';

/** What is said where two days or two states of knowledge stand side by side. */
export const compareWords = {
  titleOf: (what: string) => `Compare: ${what.charAt(0).toLowerCase()}${what.slice(1)}`, lead: 'The same page on two days, or as it was known at two moments: what differs, and the events that make the difference.',
  views: { headline: 'Where we stand', organisations: 'Organisations', 'organisation-history': 'One organisation', network: 'Who works with whom', map: 'Where members are', meetings: 'Meetings', 'open-actions': 'Open actions' } as Readonly<Record<string, string>>,
  settings: 'What to compare with', what: 'What', organisation: 'School or organisation', thenOn: 'The other day', thenOnHint: 'The same day where you leave it empty', thenKnownAt: 'As known at', thenKnownAtHint: 'The same knowledge where you leave it empty', thenEvent: 'or up to event', show: 'Compare',
  begin: 'Which other day?', beginHelp: 'Give a day to see what happened between; or a moment of knowing, to see what was recorded or corrected since.', then: 'Then', now: 'Now', thenIs: 'Then:', nowIs: 'Now:', side: (on: string, event: string) => `${on}, as known at event ${event}`, swap: 'The other way round',
  same: 'Nothing differs', sameHelp: 'Both say the same, down to the last record.', differs: 'What differs', change: 'Change', nothing: 'nothing', because: 'What makes the difference', noRecords: 'No single record makes the difference.',
  records: (value: number) => several(value, { one: '# record', other: '# records' }), more: 'there are more', onlyNow: 'only now', onlyThen: 'only then', both: 'said differently', became: ' became ', event: (event: string) => `event ${event}`, happened: (on: string) => `happened ${on}`, recorded: (on: string) => `recorded ${on}`,
  moreEvents: (value: number) => several(value, { one: 'and # more event', other: 'and # more events' }), fromPage: 'Compare with another day', fromPast: 'Compare with today',
} as const;
