import { several } from './plural';

export const learningWords = {
  register: {
    title: 'Learning', lead: 'CPD, mentoring training, Artsmark development days and everything else at which adults learn together.', ahead: 'Ahead', behind: 'Held or called off', table: 'Training, newest first',
    columns: { title: 'Training', day: 'Day', provider: 'Given by', came: 'Who came', score: 'Score', after: 'Still in use' },
    of5: (mean: string, n: string) => `${mean} of 5 from ${n}`, notScored: 'nobody scored it', nobodySaid: 'nobody said',
    booked: (places: number, capacity: number) => `${places} of ${several(capacity, { one: '# place taken', other: '# places taken' })}`, placesTaken: (places: number) => several(places, { one: '# place taken', other: '# places taken' }), waits: (value: number) => several(value, { one: '# waits', other: '# wait' }),
    used: (still: number, answered: number) => `${still} of ${answered} who answered`, notAsked: 'nobody asked',
  },
  one: {
    all: 'All training', series: (name: string) => `Series: ${name}`, cancelled: 'It was called off', about: 'What it is', givenBy: 'Given by', audience: 'For', hours: 'How long', lasts: (value: number) => several(value, { one: '# hour', other: '# hours' }), askedBy: 'Asked for by', answers: 'Answers the need of', price: 'Price of a place', income: 'Income',
    places: 'Places', capacity: (value: number) => several(value, { one: '# place in all', other: '# places in all' }), noCapacity: 'Nobody said how many there is room for.', left: (value: number) => (value <= 0 ? 'none left' : several(value, { one: '# left', other: '# left' })),
    noBookings: 'Nobody has booked.', bookedOn: (day: string) => `booked on ${day}`, bookings: 'Bookings, in the order in which places are given',
    came: 'Who came', nobody: 'Nobody is recorded as having come.', cameColumns: { who: 'Who', role: 'As', people: 'People' }, roles: { teacher: 'Teachers', 'cultural-staff': 'Cultural staff', other: 'Others' } as Readonly<Record<string, string>>, nobodyNamed: 'nobody named',
    feedback: 'What people said of it', noFeedback: 'Nobody has said anything yet.', mean: (mean: string, n: string) => `${mean} of 5 on average, from ${n}.`, marks: (value: number) => several(value, { one: '# person', other: '# people' }), mark: 'Mark', howMany: 'How many', of5: (score: number) => `${score} of 5`,
    after: 'What became of it', afterHelp: 'Months later, ask each organisation what has changed and whether it is still in use.', asked: (day: string) => `asked on ${day}`, noAnswer: 'no answer yet', still: 'Still in use', notStill: 'No longer in use', notSaid: 'not said', answered: (day: string) => `answered on ${day}`,
  },
  walks: {
    title: 'Learning walks', lead: 'Visits to see another school’s arts work: what was seen, and what each visitor does next.', ahead: 'Ahead', behind: 'Walked, called off or not confirmed', table: 'Learning walks, newest first', all: 'All learning walks',
    columns: { host: 'At', day: 'Day', focus: 'Focus', visitors: 'Visitors', next: 'Next steps' }, at: (host: string) => `Learning walk at ${host}`, noFocus: 'no focus said', visitors: (value: number) => several(value, { one: '# visitor', other: '# visitors' }), noVisitors: 'no visitor yet', stops: (value: number) => several(value, { one: '# stop', other: '# stops' }),
    nextDone: (done: number, all: number) => `${done} of ${all} done`, noNext: 'none',
    gone: 'No such walk stands', goneHelp: 'It may have been withdrawn, or nobody had recorded it at this moment.', itsRecord: 'See its record',
    cancelled: 'It was called off', moved: (from: string) => `Moved from ${from}`, focus: 'Focus', route: 'The way', noStops: 'No stop is planned or recorded.', photographs: 'Photographs', photos: { yes: 'may be taken', some: 'may be taken of some children only', no: 'may not be taken' } as Readonly<Record<string, string>>, photosUnknown: 'Nobody has said whether photographs may be taken.', ofWalk: 'On the whole walk photographs', at_: 'Here photographs',
    reflections: 'What visitors took from it', noReflections: 'No visitor has written anything yet.', next: 'Will do next', by: (day: string) => `by ${day}`, done: 'It is done', markDone: 'Done…', doneTitle: 'Is it done?', doneWhy: 'It was done.', leave: 'Not yet', of: (name: string) => `: ${name}`, host: 'Host', who: 'Visitors',
  },
} as const;
