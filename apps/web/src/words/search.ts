import { several } from './plural';

/** What is said where anything is found by its words. */
export const searchWords = {
  title: 'Search', titleOf: (asked: string) => `Search: ${asked}`, box: 'Search everything', label: 'Words, or the beginnings of words', hint: 'All of them must be found. Small slips of spelling are forgiven.', results: 'What was found',
  found: (value: number) => several(value, { one: '# found', other: '# found' }), only: 'Show only', ofKind: (kind: string, number: string) => `${kind} ${number}`, withdrawn: 'withdrawn',
  none: (asked: string) => `Nothing has “${asked}” in it`, noneHelp: 'Try fewer words, or only how they begin. What is dated after the day you stand on is not searched.', begin: 'Type a word to begin', beginHelp: 'A name, a place, something somebody said: every record is searched, at the day you stand on and as it was known.',
  more: 'The next ones', before: 'The ones before',
} as const;
