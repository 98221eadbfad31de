/** What kinds of record, their fields and their codes are called. A kind, a field or a code without its words fails the check. */
export interface KindWords {
  /** Alone, and together in a list. */
  readonly one: string;
  readonly many: string;
  /** Within a sentence: “Record a meeting”. */
  readonly a: string;
  /** What it is, for whoever meets it for the first time. */
  readonly teach: string;
  /** With the title of what it belongs to, where it has none of its own. */
  readonly of?: (title: string) => string;
}

export const kinds: Readonly<Record<string, KindWords>> = {
  meeting: { one: 'Meeting', many: 'Meetings', a: 'a meeting', teach: 'Who met, when, and what came of it: all-partners meetings, steering groups, workshops, focus groups.' },
  organisation: { one: 'Organisation', many: 'Organisations', a: 'an organisation', teach: 'A school, a museum, a council: everyone who is a member of the partnership, from the day they joined.' },
  need: { one: 'Needs survey', many: 'Needs surveys', a: 'a needs survey', teach: 'What a school asked for in a round: its priorities, for which year groups.', of: (title) => `Needs survey of ${title}` },
  proposal: { one: 'Proposal', many: 'Proposals', a: 'a proposal', teach: 'An idea of a cultural organisation that answers what schools asked for.' },
  introduction: { one: 'Introduction', many: 'Introductions', a: 'an introduction', teach: 'You brought a school and an organisation together.', of: (title) => `Introduction of ${title}` },
  partnership: { one: 'Partnership', many: 'Partnerships', a: 'a partnership', teach: 'Two or more partners agreed to work together.' },
  project: { one: 'Project', many: 'Projects', a: 'a project', teach: 'What a partnership does: from the day it starts to the day it is delivered.' },
  participation: { one: 'Session', many: 'Sessions', a: 'a session', teach: 'One day of a project, with the young people who were new to it that day.', of: (title) => `Session of ${title}` },
  'learning-session': { one: 'Training', many: 'Training', a: 'training', teach: 'CPD, mentoring training, an Artsmark development day: who gave it and where.' },
  attendance: { one: 'Attendance', many: 'Attendance', a: 'attendance', teach: 'How many people of one organisation came to a training.', of: (title) => `Attendance at ${title}` },
  'learning-walk': { one: 'Learning walk', many: 'Learning walks', a: 'a learning walk', teach: 'A visit to see another school’s arts work: who hosted it and who came.', of: (title) => `Learning walk at ${title}` },
  evidence: { one: 'Evidence', many: 'Evidence', a: 'evidence', teach: 'What somebody said or counted about a project or a round, and whether you may quote it.', of: (title) => `Evidence about ${title}` },
  'meeting-attendance': { one: 'Headcount', many: 'Headcounts', a: 'a headcount', teach: 'How many people of one organisation came to a meeting.', of: (title) => `Headcount at ${title}` },
  'agenda-item': { one: 'Agenda item', many: 'Agenda items', a: 'an agenda item', teach: 'One point of a meeting: its paper, its time, who leads it, and what was said.' },
  'discussion-note': { one: 'Discussion note', many: 'Discussion notes', a: 'a discussion note', teach: 'What a small group said, about one item or about the whole meeting.', of: (title) => `Discussion at ${title}` },
  'feedback-theme': { one: 'Feedback theme', many: 'Feedback themes', a: 'a feedback theme', teach: 'Something that several people said after a meeting, and how many did.' },
  minutes: { one: 'Minutes', many: 'Minutes', a: 'minutes', teach: 'What a meeting agreed: a draft until a later meeting approves it.', of: (title) => `Minutes of ${title}` },
  action: { one: 'Action', many: 'Actions', a: 'an action', teach: 'Who does what by when; done, dropped, or carried to the next meeting.' },
  'outside-report': { one: 'Report from outside', many: 'Reports from outside', a: 'a report from outside', teach: 'A paper somebody else wrote: when it came and whom it went to.' },
  booking: { one: 'Booking', many: 'Bookings', a: 'a booking', teach: 'Places an organisation asked for at a training. When it is full, the rest wait.', of: (title) => `Booking for ${title}` },
  'session-feedback': { one: 'Feedback', many: 'Feedback', a: 'feedback', teach: 'What somebody thought of a training, from 1 to 5 and in words.', of: (title) => `Feedback on ${title}` },
  'follow-up': { one: 'Follow-up', many: 'Follow-ups', a: 'a follow-up', teach: 'Asked months later: what changed, and is it still in use?', of: (title) => `Follow-up to ${title}` },
  'walk-stop': { one: 'Stop', many: 'Stops', a: 'a stop', teach: 'Where a learning walk stopped, and what was seen there.' },
  'walk-reflection': { one: 'Reflection', many: 'Reflections', a: 'a reflection', teach: 'What a visitor thought of a learning walk, and what they will do next.', of: (title) => `Reflection on the walk at ${title}` },
  'organisation-change': { one: 'Change of an organisation', many: 'Changes of organisations', a: 'a change of an organisation', teach: 'It has a new name, left, came back, closed, or became another.', of: (title) => `Change of ${title}` },
  'organisation-merge': { one: 'Merge', many: 'Merges', a: 'a merge', teach: 'Two records of one organisation count as one. Withdraw the merge and they are two again.', of: (title) => `Merge of ${title}` },
  'list-entry': { one: 'List entry', many: 'List entries', a: 'a list entry', teach: 'A word you offer in forms: a type of organisation, an art form, a place.' },
  'partnership-change': { one: 'Change of a partnership', many: 'Changes of partnerships', a: 'a change of a partnership', teach: 'It was paused, resumed, renewed or ended; a partner joined or left.', of: (title) => `Change of ${title}` },
  'check-in': { one: 'Check-in', many: 'Check-ins', a: 'a check-in', teach: 'How is it going? From 1 to 5, and in words.', of: (title) => `Check-in with ${title}` },
  'project-session': { one: 'Planned session', many: 'Planned sessions', a: 'a planned session', teach: 'A session of a project: when it is planned, whether it was held.' },
  'register-dismissal': { one: 'Register note set aside', many: 'Register notes set aside', a: 'that a register note is set aside', teach: 'A register says something else of a member, and you decided to leave your record as it is.', of: (title) => `Set aside: ${title}` },
  'budget-line': { one: 'Budget line', many: 'Budget lines', a: 'a budget line', teach: 'What part of a project costs, and who pays.' },
};
/** What is in the log and is no record. */
export const otherKinds: Readonly<Record<string, string>> = { lcep: 'LCEP', import: 'Import' };

export const changes: Readonly<Record<string, string>> = { recorded: 'Recorded', corrected: 'Corrected', withdrawn: 'Withdrawn', reinstated: 'Brought back', created: 'Created' };
export const actors: Readonly<Record<string, string>> = { import: 'Import', person: 'A person', cli: 'Command line', system: 'Throughline itself' };

/** Groups of the directory, in their order. */
export const organisationKinds: Readonly<Record<string, string>> = {
  school: 'Schools and colleges', cultural: 'Cultural organisations', council: 'Councils', university: 'Universities',
  funder: 'Funders', company: 'Companies', community: 'Community organisations',
};

/** Names of fields as they stand within a sentence; `kind.field` where one kind means another thing by it. */
export const fields: Readonly<Record<string, string>> = {
  about: 'what it is about', ageBand: 'age band', agreedOn: 'agreed on', aims: 'aims', artForm: 'art form', audience: 'audience',
  budgetPence: 'budget', collectedOn: 'collected on', consent: 'consent to quote', costPence: 'cost', deliveredOn: 'delivered on',
  endReason: 'why it ended', endedOn: 'ended on', focus: 'focus', heldOn: 'held on', host: 'host', hours: 'hours',
  introducedOn: 'introduced on', joinedOn: 'joined on', kind: 'kind', localAuthority: 'local authority', members: 'partners',
  method: 'method', name: 'name', note: 'note', ofWhomPupilPremium: 'pupil premium', ofWhomSend: 'with SEND', organisation: 'organisation',
  organisationsPresent: 'organisations present', partnership: 'partnership', people: 'people', peoplePresent: 'people present',
  place: 'place', postcode: 'postcode', priorities: 'priorities', project: 'project', proposal: 'proposal', provider: 'given by',
  quote: 'what was said', role: 'role', round: 'round', saidBy: 'said by', school: 'school', schools: 'schools', session: 'training',
  startedOn: 'started on', submittedOn: 'submitted on', summary: 'summary', title: 'title', type: 'type', urn: 'URN', visitors: 'visitors',
  walkedOn: 'walked on', why: 'why', yearGroups: 'year groups', youngPeople: 'young people',
  agendaItem: 'agenda item', amountPence: 'amount', answeredOn: 'answered on', answers: 'needs it answers', apologies: 'apologies',
  approvedAtMeeting: 'approved at', approvedOn: 'approved on', artForms: 'art forms', askedBy: 'asked for by', askedOn: 'asked on', because: 'because',
  bookedOn: 'booked on', cameFrom: 'where it came from', cancelReason: 'why it was cancelled', cancelledOn: 'cancelled on', capacity: 'places',
  carriedTo: 'carried to', circulatedOn: 'sent round on', commissionedOn: 'asked for on', doneOn: 'done on', dropReason: 'why it was dropped',
  droppedOn: 'dropped on', dueOn: 'due on', duplicate: 'the record that is one too many', endsAt: 'ends at', givenOn: 'given on', going: 'how it is going',
  happenedOn: 'from', helpers: 'helpers', incomePence: 'income', into: 'the record that stays', invited: 'invited', learned: 'what was learned', ledBy: 'led by',
  list: 'list', meeting: 'meeting', minutesPlanned: 'minutes planned', moveReason: 'why it was moved', movedFrom: 'moved from', newName: 'new name',
  next: 'what comes next', nextBy: 'by when', nextDoneOn: 'done on', notes: 'notes', observation: 'what was seen', order: 'order', outcome: 'outcome',
  outsideProvider: 'given by somebody else', owner: 'owner', paidBy: 'paid by', paper: 'paper', phase: 'phase', photographs: 'photographs', plannedOn: 'planned for',
  pricePence: 'price of a place', proposedOn: 'proposed on', receivedOn: 'received on', reflection: 'reflection', returning: 'young people who had been before',
  score: 'score', secured: 'secured', series: 'series', since: 'since', smallGroup: 'small group', startsAt: 'starts at', stillUsing: 'still in use',
  successor: 'became', supports: 'what it supports', text: 'text', theme: 'theme', until: 'until', value: 'entry', walk: 'learning walk', website: 'website',
  what: 'what happened', whatChanged: 'what changed', words: 'words', writtenBy: 'written by', 'budget-line.what': 'what for', 'feedback-theme.saidBy': 'how many said so',
  dismissedOn: 'set aside on', says: 'what the register says', 'partnership.title': 'name', 'lcep.ref': 'short name', 'participation.youngPeople': 'young people',
};
/** Said under the name of a field in a form. */
export const hints: Readonly<Record<string, string>> = {
  'lcep.name': 'Such as Black Shale Cultural Education Partnership',
  'lcep.ref': 'It stands in the address of every page and never changes: small letters, digits and hyphens, such as black-shale',
  round: 'Such as 2014-15',
  organisationsPresent: 'Type a few letters and press Enter, or paste a list of names',
  peoplePresent: 'How many in all. 0 if nobody came',
  'participation.youngPeople': 'Those who were new to the project that day',
  ageBand: 'Such as 7 to 11',
  priorities: 'Write one and press Enter, then the next',
  yearGroups: 'Such as Y6; press Enter after each',
  members: 'Two or more',
  urn: 'The school’s number with the Department for Education',
  joinedOn: 'Leave it empty for a member from the start',
  deliveredOn: 'Leave it empty while the project runs',
  endedOn: 'Leave it empty while it goes on',
  'organisation.type': 'Such as primary, museum, theatre-company',
  budgetPence: 'In pounds, such as 1,475 or 1475.50',
  costPence: 'In pounds, such as 1,475 or 1475.50',
  consent: 'May it be published?',
  startsAt: 'Such as 16:30',
  endsAt: 'Such as 18:00',
  score: 'From 1 to 5; 5 is best',
  going: 'From 1 to 5; 5 is best',
  doneOn: 'Leave it empty while it is open',
  approvedOn: 'Leave it empty while they are a draft',
  returning: 'They count in no figure a second time',
  photographs: 'What the families agreed to',
  about: 'A project, partnership, meeting, training or walk; or a round such as 2014-15',
};
/** Names of tags before a ref that stand for no kind of record. */
export const tags: Readonly<Record<string, string>> = { round: 'Round' };
/** Commands beyond recording, correcting, withdrawing and bringing back: what their button says. */
export const commands: Readonly<Record<string, string>> = {};

/** Values that are no words. */
export const plainWords = { nothing: 'nothing', yes: 'yes', no: 'no' } as const;

/** What people write differently from the record's own codes. A code that is only words with hyphens needs no line here. */
export const codes: Readonly<Record<string, string>> = {
  cpd: 'CPD', pru: 'pupil referral unit', 'fe-college': 'FE college', 'early-years': 'early-years centre', special: 'special school',
  primary: 'primary school', secondary: 'secondary school', 'teacher-cpd': 'teacher CPD', 'artsmark-development-day': 'Artsmark development day',
  'art-forms': 'art forms', 'post-16': 'after 16', cultural: 'cultural organisation', 'school-cultural': 'school and cultural organisation', 'cultural-cultural': 'cultural organisations', 'multi-partner': 'many partners',
};
