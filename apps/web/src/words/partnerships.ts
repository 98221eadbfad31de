import { several } from './plural';

export const partnershipWords = {
  register: {
    title: 'Partnerships', lead: 'Who works together, since when, and how it is going.', table: 'Partnerships, newest first',
    columns: { title: 'Partnership', state: 'State', members: 'Partners', projects: 'Projects', going: 'How it is going' },
    since: (day: string) => `since ${day}`, noProjects: 'none yet', notAsked: 'nobody asked', of5: (going: number) => `${going} of 5`, sentence: (all: string, running: string) => `${all}, ${running}.`,
    all: (value: number) => several(value, { one: '# partnership', other: '# partnerships' }), running: (value: number) => several(value, { one: '# of them running', other: '# of them running' }),
  },
  trends: { better: 'getting better', steady: 'steady', worse: 'getting worse' },
  one: {
    all: 'All partnerships', happened: 'What became of it', since: (day: string) => `since ${day}`, until: (day: string) => `until ${day}`, round: (name: string) => `Round ${name}`,
    proposed: 'Proposed', agreed: 'Agreed', ended: 'Ended', learned: 'What was learned:', meantUntil: (day: string) => `meant to last until ${day}`,
    changes: { introduced: 'Introduced', paused: 'Paused', resumed: 'Went on', renewed: 'Renewed', ended: 'Ended', 'partner-joined': 'A partner joined', 'partner-left': 'A partner left', 'kind-changed': 'Became another kind' } as Readonly<Record<string, string>>,
    joined: (name: string) => `${name} joined`, left: (name: string) => `${name} left`, became: (kind: string) => `Became a partnership of ${kind}`,
    odd: 'This can’t all be right', members: 'Partners', former: 'Partners once', goneFrom: 'left the LCEP', projects: 'Projects', noProjects: 'No project had begun by then.', delivered: (day: string) => `delivered ${day}`, running: 'running',
    cameFrom: 'Where it came from', notSaid: 'Nobody said.', ledTo: 'What it led to', nothing: 'Nothing that is recorded.',
    going: 'How it is going', of5: (going: number) => `${going} of 5`, nobodyAsked: 'Nobody has asked yet. A check-in is a mark from 1 to 5 and a few words.',
    sentence: (latest: string, day: string, count: string, mean: string) => `${latest} of 5 on ${day}. ${count}, ${mean} on average`, count: (value: number) => several(value, { one: '# check-in', other: '# check-ins' }), day: 'Day', mark: 'Mark, from 1 to 5', ownView: 'the backbone’s own view',
    evidence: 'Evidence', noEvidence: 'None is recorded.', mayQuote: 'may be quoted', notQuote: 'not to be quoted', mayUnknown: 'nobody asked whether it may be quoted',
  },
  projects: {
    title: 'Projects', lead: 'What partnerships do: from the day a project starts to the day it is delivered.', table: 'Projects, newest first', all: 'All projects',
    columns: { title: 'Project', state: 'State', when: 'When', youngPeople: 'Young people', sessions: 'Sessions held' },
    from: (day: string) => `from ${day}`, ran: (from: string, to: string) => `${from} to ${to}`, delivered: (day: string) => `delivered ${day}`, of: 'A project of', aims: 'Aims', forWhom: (years: string) => `For ${years}`,
    numbers: 'Young people', new: 'new', returning: 'came again', send: 'with SEND', premium: 'pupil premium', hours: 'hours', counted: 'New young people count once, on their first day; those who came again count in no figure.', none: 'Nobody is counted yet.',
    bands: 'By age', bandSentence: (most: string, value: string) => `Most were aged ${most}: ${value}.`, band: 'Age band', noBand: 'age not said', youngPeople: 'Young people',
    sessions: 'Sessions', noSessions: 'No session is planned or recorded.', counts: 'Who came', lasts: (value: number) => several(value, { one: '# hour', other: '# hours' }),
    budget: 'Budget', noBudget: 'No budget line is recorded.', budgetOf: (amount: string) => `The budget is ${amount}.`, lines: (amount: string, secured: string) => `The lines below come to ${amount}, of which ${secured} is secured.`,
    line: { what: 'What for', amount: 'Amount', paidBy: 'Paid by', secured: 'Secured' }, secured: 'Secured', unsecured: 'Not yet', notSaid: 'not said',
  },
} as const;
