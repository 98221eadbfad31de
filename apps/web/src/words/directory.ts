import { several } from './plural';

/** What the directory says. */
export const directoryWords = {
  title: 'Organisations', lead: 'Everyone who had joined the partnership by this day. Pick one to read its history.', search: 'Search by name', caption: 'Organisations, by name',
  filter: 'Narrow the list', any: 'Any', clear: 'Show everyone', add: 'Add a member', more: 'Show more',
  filters: { kind: 'Kind', type: 'Type', place: 'Place', district: 'Postcode district', artForm: 'Art form', state: 'State', quietSince: 'Quiet since' },
  columns: { name: 'Name', type: 'Type', place: 'Place', partnerships: 'Partnerships', lastOn: 'Last active', state: 'State' },
  states: { member: 'Member', left: 'Left', closed: 'Closed', 'became-another': 'Became another' },
  also: (names: readonly string[]) => `also ${names.join('; ')}`, became: (name: string) => `now ${name}`, mergedFrom: 'Also recorded as', carriesOn: 'Carries on from', never: 'in nothing yet',
  count: (value: number) => several(value, { one: '# organisation', other: '# organisations' }), found: (value: number) => several(value, { one: '# organisation fits', other: '# organisations fit' }),
  none: 'No organisation fits', noneHelp: 'Try fewer letters, or look for less at once.', empty: 'No organisation had joined by then', import: 'Import a list', emptyHelp: 'Add the first member, or import the list you have. Members are the ground everything else stands on.',
} as const;
