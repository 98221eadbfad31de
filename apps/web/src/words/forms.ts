import { several } from './plural';

const count = new Intl.NumberFormat('en-GB');

/** What forms say: asking, refusing, and what was done. */
export const formWords = {
  missing: {
    text: 'Write something here; it can’t be empty.', long: 'Write something here; it can’t be empty.', day: 'Give the day.', clock: 'Give the time.',
    whole: 'Give a number. 0 if there were none.', number: 'Give a number.', money: 'Give an amount in pounds.', choice: 'Choose one.', 'yes-no': 'Choose yes or no.',
    choices: 'Choose at least one.', one: 'Pick one.', many: 'Pick at least one.', texts: 'Add at least one.', list: 'Add at least one.', other: 'Fill this in; it can’t be empty.',
  } as Readonly<Record<string, string>> & { readonly other: string },
  whole: (found: string) => `“${found}” is not a whole number. Write it in digits, such as 30.`,
  number: (found: string) => `“${found}” is not a number. Write it in digits, such as 2.5.`,
  range: (found: string, least: number, most: number) => `“${found}” is out of range. Give a number from ${count.format(least)} to ${count.format(most)}.`,
  money: (found: string) => `“${found}” is not an amount. Write pounds, such as 1,475 or 1475.50.`,
  atLeast: (least: number) => several(least, { one: 'Add at least #.', other: 'Add at least #.' }),
  optional: 'optional',
  yes: 'Yes', no: 'No', notKnown: 'Not known', choose: 'Choose…', today: 'Today',
  summary: (faults: number) => several(faults, { one: 'One answer needs another look', other: '# answers need another look' }),
  record: (what: string) => `Record ${what}`, recordIt: 'Record it', cancel: 'Cancel', sending: 'Recording…',
  lost: 'Nothing was recorded: the server could not be reached. What you wrote is still here; send it again.',
  picker: {
    remove: (name: string) => `Remove ${name}`, added: (name: string, all: number) => `${name} added, ${count.format(all)} chosen.`, removed: (name: string) => `${name} removed.`,
    none: 'Nothing fits these letters.', chosen: 'Chosen', more: 'More fit: go on typing.',
    pasted: (found: number) => several(found, { one: '# name added from what you pasted.', other: '# names added from what you pasted.' }),
    unknown: 'Not found, so not added. Check the spelling, or pick by hand:', forget: 'Put aside', waiting: 'Fetching names…',
  },
  list: { add: (what: string) => `Add ${what}`, remove: (what: string, number: number) => `Remove ${what} ${number}`, item: (what: string, number: number) => `${what} ${number}` },
  leaving: { title: 'Leave without recording?', help: 'What you wrote here has not been recorded, and leaving loses it.', stay: 'Stay here', leave: 'Leave it' },
  past: { title: 'Nothing can be recorded while you look at the past', text: 'What you record is recorded now. Go back to today first; the page stays the same.' },
  toast: {
    recorded: (what: string) => `Recorded: ${what}.`, corrected: (what: string) => `Corrected: ${what}.`, withdrawn: (what: string) => `Withdrawn: ${what}.`, broughtBack: (what: string) => `Brought back: ${what}.`,
    done: (what: string) => `Done: ${what}.`, undo: 'Undo', undone: 'Undone. Both stand in the history.', why: 'Undone straight away.', close: 'Dismiss', region: 'Messages', failed: 'It could not be undone.',
  },
} as const;
