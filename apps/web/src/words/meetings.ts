import { several } from './plural';

export const meetingWords = {
  register: {
    title: 'Meetings', lead: 'Every meeting, with who came, what was agreed and what is still open.', ahead: 'Ahead', behind: 'Met or called off', table: 'Meetings, newest first',
    columns: { title: 'Meeting', day: 'Day', came: 'Who came', minutes: 'Minutes', actions: 'Actions' },
    invited: (value: number) => several(value, { one: '# organisation invited', other: '# organisations invited' }), agenda: (value: number) => several(value, { one: '# item on the agenda', other: '# items on the agenda' }), noAgenda: 'No agenda yet',
    noMinutes: 'none yet', noActions: 'none', open: (value: number) => several(value, { one: '# open', other: '# open' }), late: (value: number) => several(value, { one: '# late', other: '# late' }), done: (value: number) => several(value, { one: '# done', other: '# done' }),
    uncounted: 'nobody counted',
  },
  one: {
    all: 'All meetings', series: (name: string) => `Series: ${name}`, agenda: 'Agenda', noAgenda: 'No agenda is recorded.', noAgendaHelp: 'An agenda item has a title, a time and who leads it; notes and actions hang on it.',
    minutesLong: (value: number) => several(value, { one: '# minute', other: '# minutes' }), ledBy: 'led by', paper: 'Paper:', noteHere: 'Note on it', noteOf: (what: string) => `Correct the note: ${what}`, itsRecord: 'Correct or withdraw them', countThem: 'Count them', cameAfterAll: 'They came', actionHere: 'Action from it', on: (item: string) => `: ${item}`,
    besides: 'Said besides', table: (name: string) => `${name}:`, actions: 'Actions agreed', noActions: 'No action was agreed.', carriedHere: 'Carried over to this meeting', reports: 'Reports from outside', by: (who: string) => `by ${who}`,
    came: 'Who came', nobody: 'Nobody is recorded as present.', uncounted: 'not counted', missing: 'Invited, not recorded as present', apologies: 'Sent apologies', invited: 'Invited', notInvited: 'Nobody is recorded as invited.',
    minutes: 'Minutes', noMinutes: 'No minutes are recorded.', approve: 'Approve…', approveTitle: 'Approve these minutes?', approveHelp: 'From that day on they are approved.', approveSend: 'They are approved', approveWhy: 'The minutes were approved.', approvedOn: (day: string) => `Approved on ${day}`, leave: 'Leave them a draft',
    feedback: 'What people said of it', saidBy: (value: number) => several(value, { one: 'said by #', other: 'said by #' }), cancelled: 'It was called off', summary: 'In short',
    received: (day: string) => `came on ${day}`, sent: (day: string) => `sent round on ${day}`, sentAsked: (day: string) => `asked for on ${day}`,
  },
  actions: {
    title: 'Open actions', lead: 'Who said they would do what, and by when. What is late comes first.', sentence: (open: string, late: string) => `${open}, ${late}.`,
    open: (value: number) => several(value, { one: '# action is open', other: '# actions are open' }), late: (value: number) => (value === 0 ? 'none of them late' : several(value, { one: '# of them late', other: '# of them late' })),
    by: 'Group by', byOwner: 'Who does it', byDay: 'When it is due', whose: 'Only those of', anybody: 'Anybody', isLate: 'Late', noDay: 'No day was set', empty: 'Nothing is open', emptyHelp: 'Nobody still has to do anything that was agreed by this day. Agree something at a meeting, or record it here.',
    helpers: (names: string) => `with ${names}`, due: (day: string) => `due ${day}`, undated: 'no due day', from: 'from', carried: 'carried to', agreed: (day: string) => `agreed ${day}`,
    done: 'Done…', dropped: 'Drop…', carry: 'Carry on…', carryTitle: 'To which meeting is it carried on?', carrySend: 'Carry it on', carryWhy: 'It was carried on to another meeting.', doneTitle: 'Is it done?', droppedTitle: 'Drop this action?', droppedHelp: 'It stays in the history with your reason, and is open no more.', doneSend: 'It is done', droppedSend: 'Drop it', leave: 'Leave it open', doneWhy: 'It was done.', of: (title: string) => `: ${title}`,
    file: { action: 'action', owner: 'owner', helpers: 'helpers', agreed: 'agreed', due: 'due', state: 'state', meeting: 'meeting' }, csv: 'Open actions',
    wasDone: (day: string) => `done ${day}`, wasDropped: (day: string) => `dropped ${day}`,
  },
} as const;
