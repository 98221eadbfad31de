import { list } from '../time/format';
import { several } from './plural';

/** What is said where two records of one organisation become one. */
export const mergeWords = {
  title: 'Merge two records of one organisation', lead: 'Somebody was entered twice. Look at what each record has; then they count as one. Nothing is lost, and it can be taken back.',
  duplicate: 'The record that is one too many', duplicateHint: 'Its history moves to the other', into: 'The record that stays', intoHint: 'It keeps its name', swap: 'The other way round', caption: 'The two records side by side',
  what: 'What', goes: (name: string) => `${name}, one too many`, stays: (name: string) => `${name}, stays`, kind: 'Kind', joined: 'Member since', always: 'the start', afterwards: 'Afterwards',
  oneName: (name: string, since: string) => `There is one organisation, ${name}, a member since ${since}.`,
  taken: (records: number) => several(records, { one: '# record stands in its history that did not before.', other: '# records stand in its history that did not before.' }),
  disagree: (fields: readonly string[], name: string) => `They disagree on ${list(fields)}: what the record of ${name} says counts.`, ofBoth: 'Both are members of this partnership, which has one member fewer then:',
  back: 'The merge is a record of its own. Withdraw it, and they are two again, each with its own history.', send: 'Merge them', done: (one: string, other: string) => `${one} and ${other} count as one.`,
} as const;
