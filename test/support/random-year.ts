import { Chance } from './random';
import type { Cells, Tables } from './import-writer';

export interface RandomYear {
  readonly history: Tables;
  readonly corrections: readonly Cells[];
}

const FIRST = '2017-06-01';
const LAST = '2018-09-30';
const NAMES = ['Église Street', 'St Mary’s', 'Café Müller', 'Nord-Øst', 'O"Brien & Sons', 'Smith, Jones', 'Señor; Ltd', 'Zoë’s Yard', '  Two  words ', 'Æthelstan'];
const KINDS = ['school', 'school', 'school', 'cultural', 'cultural', 'council', 'university', 'funder', 'company', 'community'];
const LEARNING = ['cpd', 'cpd', 'mentoring-training', 'mentoring-training', 'artsmark-development-day', 'collaborative-learning', 'networking'];

/** A year of a partnership that nobody has seen, in the import format, from a seed. `size` is about how many organisations. */
export function randomYear(seed: number, size = 30): RandomYear {
  const chance = new Chance(seed);
  const make = (prefix: string, count: number, row: (index: number) => Cells): Cells[] =>
    Array.from({ length: count }, (_, index) => ({ ref: refOf(chance, prefix, index), ...row(index) }));
  const day = () => chance.day(FIRST, LAST);
  const maybe = (cell: () => string, likelihood = 0.7) => (chance.is(likelihood) ? cell() : '');
  const refs = (rows: readonly Cells[]) => rows.map((row) => row['ref']!);

  const organisations = make('o', size, (index) => ({
    name: `${chance.one(NAMES)} ${index}`,
    kind: index < 2 ? 'school' : index < 4 ? 'cultural' : chance.one(KINDS),
    postcode: maybe(() => 'ZZ1 1AA'),
    joined_on: maybe(day),
  }));
  const everybody = refs(organisations);
  const schools = refs(organisations.filter((row) => row['kind'] === 'school'));
  const cultural = refs(organisations.filter((row) => row['kind'] === 'cultural'));
  const several = (least: number, most: number) => chance.some(everybody, Math.min(everybody.length, chance.between(least, most))).join(';');
  const meetings = make('m', size / 3, () => ({ type: chance.one(['all-partners', 'workshop', 'other']), title: 'A meeting', held_on: day(), organisations_present: several(0, 8), people_present: String(chance.between(0, 90)), summary: maybe(() => 'Said:\n“much”, and more.') }));
  const needs = make('n', size / 2, () => ({ round: '2017-18', school: chance.one(schools), submitted_on: day(), priorities: 'local-area;teacher-cpd', year_groups: 'Y6' }));
  const proposals = make('p', size / 2, (index) => ({ round: '2017-18', organisation: chance.one(cultural), schools: chance.some(schools, 2).join(';'), title: `Idea ${index}`, cost_gbp: chance.one(['1,250.50', '900', '12.5', '£3,000']), submitted_on: day() }));
  const introductions = make('i', size / 3, () => ({ round: '2017-18', proposal: chance.one(refs(proposals)), school: chance.one(schools), organisation: chance.one(cultural), introduced_on: day() }));
  const partnerships = make('ps', size, (index) => {
    const kind = chance.one(['school-cultural', 'cultural-cultural', 'multi-partner']);
    const members = kind === 'school-cultural' ? [chance.one(schools), chance.one(cultural)] : kind === 'cultural-cultural' ? chance.some(cultural, 2) : chance.some(everybody, chance.between(2, 6));
    const agreed = day();
    return { round: maybe(() => '2017-18'), kind, members: members.join(';'), title: `Partnership ${index}`, agreed_on: agreed, ended_on: maybe(() => chance.day(agreed, LAST), 0.2) };
  });
  const projects = make('pr', size, (index) => {
    const started = day();
    return { partnership: chance.one(refs(partnerships)), title: `Project ${index}`, started_on: maybe(() => started), delivered_on: maybe(() => chance.day(started, LAST), 0.8), budget_gbp: '1325' };
  });
  const participation = make('pa', size * 3, () => {
    const people = chance.between(0, 60);
    return { project: chance.one(refs(projects)), held_on: day(), age_band: chance.one(['7 to 11', '11-14', '5 to 7', 'adult']), young_people: String(people), of_whom_send: String(chance.between(0, people)) };
  });
  const learning = make('l', size / 2 + 2, (index) => ({ type: index === 0 ? 'mentoring-training' : chance.one(LEARNING), title: `Session ${index}`, held_on: day(), hours: chance.one(['2', '1.5', '']), provider: maybe(() => chance.one(cultural)), audience: 'teachers' }));
  const attendance = make('a', size * 2, () => ({ session: chance.one(refs(learning)), organisation: chance.one(everybody), role: chance.one(['teacher', 'teacher', 'cultural-staff', 'other']), people: String(chance.between(1, 9)) }));
  const learning_walks = make('w', size / 4, () => ({ host: chance.one(schools), planned_on: day(), walked_on: maybe(day), visitors: several(0, 5) }));
  const meeting = () => chance.one(refs(meetings));
  const meeting_attendance = make('ma', size, () => ({ meeting: meeting(), organisation: chance.one(everybody), people: String(chance.between(0, 9)) }));
  const agenda_items = make('ai', size / 2, (index) => ({ meeting: meeting(), order: String(index + 1), title: `Item ${index}`, starts_at: chance.one(['16:00', '4pm', '']), led_by: maybe(() => chance.one(everybody)), notes: maybe(() => 'Said:\n“much”.') }));
  const discussion_notes = make('dn', size / 2, () => ({ meeting: meeting(), agenda_item: maybe(() => chance.one(refs(agenda_items))), small_group: 'Table 3', text: '=Said “so”' }));
  const feedback_themes = make('ft', size / 4, () => ({ meeting: meeting(), theme: 'More time', said_by: String(chance.between(0, 40)) }));
  const minutes = make('mi', size / 4, () => ({ meeting: meeting(), text: 'It was agreed.', approved_on: maybe(day), approved_at_meeting: maybe(meeting) }));
  const actions = make('ac', size, (index) => ({ title: `Do ${index}`, meeting: maybe(meeting), owner: chance.one(everybody), helpers: several(0, 3), due_on: maybe(day), done_on: maybe(day, 0.4), carried_to: maybe(meeting, 0.3) }));
  const outside_reports = make('or', size / 8, () => ({ title: 'A report', written_by: 'A university', received_on: maybe(day), meeting: maybe(meeting) }));
  const bookings = make('bo', size * 2, () => ({ session: chance.one(refs(learning)), organisation: chance.one(everybody), people: String(chance.between(1, 9)), booked_on: '2017-06-01', cancelled_on: maybe(day, 0.2) }));
  const session_feedback = make('sf', size, () => ({ session: chance.one(refs(learning)), organisation: maybe(() => chance.one(everybody)), given_on: day(), score: chance.one(['1', '4/5', '5']), words: maybe(() => 'très bien') }));
  const follow_ups = make('fu', size / 2, () => ({ session: chance.one(refs(learning)), organisation: chance.one(everybody), asked_on: '2017-06-01', answered_on: maybe(day), still_using: chance.one(['yes', 'no', '']) }));
  const walk_stops = make('ws', size / 2, (index) => ({ walk: chance.one(refs(learning_walks)), order: String(index + 1), place: 'Hall', observation: maybe(() => 'They sang.') }));
  const walk_reflections = make('wr', size / 2, () => ({ walk: chance.one(refs(learning_walks)), organisation: chance.one(everybody), next: 'Try it', next_by: maybe(day) }));
  const around = { meeting_attendance, agenda_items, discussion_notes, feedback_themes, minutes, actions, outside_reports, bookings, session_feedback, follow_ups, walk_stops, walk_reflections };
  const evidence = make('e', size / 4, () => ({ about: chance.one(['round:2017-18', `project:${chance.one(refs(projects))}`]), method: 'survey', collected_on: day(), said_by: 'school', quote: '=SUM(A1) “très bien”', consent: 'yes' }));
  const organisation_changes = make('oc', size / 4, () => ({ organisation: chance.one(everybody), what: chance.one(['left', 'rejoined', 'closed', 'renamed']), happened_on: day(), new_name: 'Called anew', because: maybe(() => 'Said “so”.') }));
  const organisation_merges = make('om', size / 8, () => {
    const [duplicate, into] = chance.some(everybody, 2);
    return { duplicate: duplicate!, into: into! };
  });
  const partnership_changes = make('pc', size / 2, () => ({ partnership: chance.one(refs(partnerships)), what: chance.one(['introduced', 'paused', 'resumed', 'renewed', 'ended', 'partner-left', 'partner-joined', 'partner-joined']), happened_on: day(), organisation: chance.one(everybody), because: maybe(() => 'Ill.') }));
  const check_ins = make('ci', size / 2, () => ({ partnership: chance.one(refs(partnerships)), organisation: maybe(() => chance.one(everybody)), asked_on: day(), going: chance.one(['1', '4/5', '5']), words: maybe(() => 'très bien') }));
  const project_sessions = make('se', size, () => ({ project: chance.one(refs(projects)), title: 'Rehearsal', planned_on: day(), held_on: maybe(day), hours: '1.5' }));
  const budget_lines = make('b', size, () => ({ project: chance.one(refs(projects)), what: 'Fees', amount_gbp: chance.one(['900', '1,250.50']), paid_by: maybe(() => chance.one(everybody)), secured: chance.one(['yes', 'no', '']), agreed_on: maybe(day) }));
  const list_entries = make('le', 3, (index) => ({ list: 'art-forms', value: `Art ${index}` }));
  const history = { ...around, list_entries, organisation_changes, organisation_merges, partnership_changes, check_ins, project_sessions, budget_lines, organisations, meetings, needs, proposals, introductions, partnerships, projects, participation, learning, attendance, learning_walks, evidence };
  return { history, corrections: randomCorrections(chance, history, size, day) };
}

/** Refs of the kinds people write, also such as begin with one another. */
const refOf = (chance: Chance, prefix: string, index: number) =>
  chance.is(0.1) ? `${prefix}/${index} ü%` : `${prefix}-${index}`;

/** Corrections that may follow the history: no row is corrected after it was withdrawn, and none cites a withdrawn one. */
function randomCorrections(chance: Chance, history: { readonly [file: string]: readonly Cells[] }, size: number, day: () => string): Cells[] {
  const live = new Map(Object.entries(history).map(([file, rows]) => [file, new Map(rows.map((row) => [row['ref']!, row['kind'] ?? '']))]));
  const any = (file: string) => chance.one([...live.get(file)!.keys()]);
  const members = () => [...new Set([any('organisations'), any('organisations'), any('organisations')])];
  const optionalDay = () => (chance.is(0.2) ? '' : day());
  const ways: readonly (readonly [string, string, () => string])[] = [
    ['organisations', 'joined_on', optionalDay],
    ['organisations', 'name', () => 'Renamed, “again”'],
    ['partnerships', 'agreed_on', day],
    ['partnerships', 'members', () => members().join(';')],
    ['partnerships', 'ended_on', optionalDay],
    ['partnership_changes', 'happened_on', day],
    ['partnership_changes', 'organisation', () => any('organisations')],
    ['organisation_merges', 'into', () => any('organisations')],
    ['projects', 'delivered_on', optionalDay],
    ['projects', 'partnership', () => any('partnerships')],
    ['participation', 'young_people', () => String(chance.between(0, 200))],
    ['participation', 'held_on', day],
    ['participation', 'project', () => any('projects')],
    ['learning', 'held_on', day],
    ['learning', 'type', () => chance.one(LEARNING)],
    ['attendance', 'people', () => String(chance.between(1, 30))],
    ['attendance', 'session', () => any('learning')],
    ['attendance', 'organisation', () => any('organisations')],
    ['attendance', 'role', () => chance.one(['teacher', 'other'])],
    ['learning_walks', 'walked_on', optionalDay],
    ['bookings', 'people', () => String(chance.between(1, 9))],
    ['actions', 'done_on', optionalDay],
  ];
  const withdrawable = ['partnership_changes', 'organisation_merges', 'organisations', 'partnerships', 'projects', 'participation', 'learning', 'attendance', 'learning_walks', 'bookings', 'actions'];
  return Array.from({ length: size * 2 }, (_, index) => {
    const row = { ref: `c-${index}`, why: chance.one(['Counted again.', 'The date was misread.', 'Said “no”; in the end']) };
    const file = chance.one(withdrawable);
    if (chance.is(0.25) && live.get(file)!.size > 1) {
      const of = any(file);
      live.get(file)!.delete(of);
      return { ...row, file, of, column: 'withdrawn', value: 'yes' };
    }
    for (;;) {
      const [target, column, value] = chance.one(ways);
      const cell = value();
      if (column === 'members' && cell.split(';').length < 2) continue;
      return { ...row, file: target, of: any(target), column, value: cell };
    }
  });
}
