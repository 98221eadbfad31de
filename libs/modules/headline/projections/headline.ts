import type { PlainDate } from '#kernel/plain-date';
import { later } from '#kernel/plain-date';
import { projection, table, type Rows } from '#kernel/projection';
import { applied, type CorrectedData, type RecordedData } from '#kernel/record';
import type { Attendance, AttendanceEvent, LearningSession, LearningSessionEvent } from '../../learning/events';
import type { LearningWalk, LearningWalkEvent } from '../../learning-walks/events';
import type { Organisation, OrganisationEvent } from '../../organisations/events';
import type { Partnership, PartnershipEvent } from '../../partnerships/events';
import type { Participation, ParticipationEvent, Project, ProjectEvent } from '../../projects/events';
import { earliest, tallied, type Days } from './days';
import { linked, unlinked, walk, type Link, type Owner } from './chain';
import { recount, type Share } from './sums';

/** A record as the headline sees it, with what it is counted as at present. */
interface Counted<V> {
  readonly live: boolean;
  readonly values: V;
  readonly shares: readonly Share[];
}
/** `agreed` and `trained`: the days of its partnerships and of its mentoring training. */
type OrganisationRow = Counted<Organisation> & Owner & { readonly agreed: Days; readonly trained: Days; readonly reach: readonly Share[] };
type SessionRow = Counted<LearningSession> & Owner;
type ProjectRow = Counted<Project> & Owner;
type ParticipationRow = Counted<Participation> & Link;
type AttendanceRow = Counted<Attendance> & Link;

const organisations = table<OrganisationRow>('organisation');
const partnerships = table<Counted<Partnership>>('partnership');
const projects = table<ProjectRow>('project');
const participations = table<ParticipationRow>('participation');
const sessions = table<SessionRow>('session');
const attendances = table<AttendanceRow>('attendance');
const walks = table<Counted<LearningWalk>>('walk');

const share = (figure: Share['figure'], from: PlainDate | undefined, amount = 1): Share => ({ figure, from, amount });

// ── Who takes part ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** Schools and cultural organisations count from the day they joined. */
const organisationShares = ({ live, values: { kind, joinedOn } }: Counted<Organisation>): Share[] =>
  !live ? [] : kind === 'school' ? [share('schools', joinedOn)] : kind === 'cultural' ? [share('culturalOrganisations', joinedOn)] : [];

/**
 * A member of partnerships counts once: from the first agreement, but not before it joined. An organisation at mentoring
 * training counts once, from the first session.
 */
function reachOf({ live, values, agreed, trained }: OrganisationRow): Share[] {
  if (!live) return [];
  const figure = { school: 'schoolsInPartnerships', cultural: 'culturalOrganisationsInPartnerships' }[values.kind as string];
  const [agreedOn, trainedOn] = [earliest(agreed), earliest(trained)];
  return [
    ...(figure && agreedOn ? [share(figure as Share['figure'], later(agreedOn, values.joinedOn))] : []),
    ...(trainedOn ? [share('mentoringTrainingOrganisations', trainedOn)] : []),
  ];
}

/** An organisation's agreement or training moves from one day to another; `undefined` is none. */
function reachMoves(rows: Rows, ref: string, which: 'agreed' | 'trained', from: PlainDate | undefined, to: PlainDate | undefined): void {
  const row = organisations.get(rows, ref);
  if (!row || from === to) return;
  settleReach(rows, ref, { ...row, [which]: tallied(tallied(row[which], from, -1), to, 1) });
}

function settleReach(rows: Rows, ref: string, row: OrganisationRow): void {
  const reach = reachOf(row);
  recount(rows, row.reach, reach);
  organisations.put(rows, ref, { ...row, reach });
}

function settleOrganisation(rows: Rows, ref: string, change: Partial<Counted<Organisation>>): void {
  const before = organisations.get(rows, ref);
  const row: OrganisationRow = { agreed: {}, trained: {}, reach: [], shares: [], live: true, values: {} as Organisation, ...before, ...change };
  const shares = organisationShares(row);
  recount(rows, row.shares, shares);
  settleReach(rows, ref, { ...row, shares });
  if (before && before.live !== row.live)
    for (const [attendance] of walk(rows, 'organisation', row, attendances)) settleAttendance(rows, attendance, {});
}

// ── Partnerships ────────────────────────────────────────────────────────────────────────────────────────────────────────

function settlePartnership(rows: Rows, ref: string, change: Partial<Counted<Partnership>>): void {
  const before = partnerships.get(rows, ref);
  const row = { shares: [], live: true, values: {} as Partnership, ...before, ...change };
  const shares = row.live ? [share('partnerships', row.values.agreedOn)] : [];
  recount(rows, row.shares, shares);
  partnerships.put(rows, ref, { ...row, shares });
  for (const member of new Set([...(before?.values.members ?? []), ...row.values.members]))
    reachMoves(rows, member, 'agreed', agreedWith(before, member), agreedWith(row, member));
}

const agreedWith = (partnership: Counted<Partnership> | undefined, member: string): PlainDate | undefined =>
  partnership?.live && partnership.values.members.includes(member) ? partnership.values.agreedOn : undefined;

// ── Projects and their young people ─────────────────────────────────────────────────────────────────────────────────────

/** A project counts from the day it was delivered; while nobody has said that it was, it does not. */
function settleProject(rows: Rows, ref: string, change: Partial<Counted<Project>>): void {
  const before = projects.get(rows, ref);
  const row: ProjectRow = { shares: [], live: true, values: {} as Project, ...before, ...change };
  const shares = row.live && row.values.deliveredOn !== undefined ? [share('projectsDelivered', row.values.deliveredOn)] : [];
  recount(rows, row.shares, shares);
  projects.put(rows, ref, { ...row, shares });
  if (before && before.live !== row.live)
    for (const [participation] of walk(rows, 'project', row, participations)) settleParticipation(rows, participation, {});
}

/** Young people count on the day, unless their project was withdrawn. */
function settleParticipation(rows: Rows, ref: string, change: Partial<Counted<Participation>>): void {
  const before = participations.get(rows, ref);
  let row: ParticipationRow = { shares: [], next: {}, live: true, values: {} as Participation, ...before, ...change };
  const { project, heldOn, youngPeople } = row.values;
  if (before?.values.project !== project) {
    if (before) unlinked(rows, 'project', projects, before.values.project, participations, ref);
    row = linked(rows, 'project', projects, project, ref, row);
  }
  const shares = row.live && projects.get(rows, project)?.live ? [share('youngPeople', heldOn, youngPeople)] : [];
  recount(rows, row.shares, shares);
  participations.put(rows, ref, { ...row, shares });
}

// ── Learning ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function settleSession(rows: Rows, ref: string, change: Partial<Counted<LearningSession>>): void {
  const before = sessions.get(rows, ref);
  const row: SessionRow = { shares: [], live: true, values: {} as LearningSession, ...before, ...change };
  sessions.put(rows, ref, row);
  for (const [attendance] of walk(rows, 'session', row, attendances)) settleAttendance(rows, attendance, {});
}

/** Teachers at CPD and staff at mentoring training, unless the session or the organisation was withdrawn. */
function attendanceShares(rows: Rows, { live, values: { session: ref, organisation, role, people } }: AttendanceRow): Share[] {
  const session = sessions.get(rows, ref);
  if (!live || !session?.live || !organisations.get(rows, organisation)?.live) return [];
  const { type, heldOn } = session.values;
  if (type === 'cpd' && role === 'teacher') return [share('teachersInCpd', heldOn, people)];
  if (type === 'mentoring-training') return [share('mentoringTrainingStaff', heldOn, people)];
  return [];
}

function settleAttendance(rows: Rows, ref: string, change: Partial<Counted<Attendance>>): void {
  const before = attendances.get(rows, ref);
  let row: AttendanceRow = { shares: [], next: {}, live: true, values: {} as Attendance, ...before, ...change };
  const { session, organisation } = row.values;
  if (before?.values.session !== session) {
    if (before) unlinked(rows, 'session', sessions, before.values.session, attendances, ref);
    row = linked(rows, 'session', sessions, session, ref, row);
  }
  const moved = before !== undefined && before.values.organisation !== organisation;
  if (moved) unlinked(rows, 'organisation', organisations, before.values.organisation, attendances, ref);
  if (!before || moved) row = linked(rows, 'organisation', organisations, organisation, ref, row);
  const shares = attendanceShares(rows, row);
  recount(rows, row.shares, shares);
  attendances.put(rows, ref, { ...row, shares });
  if (moved) reachMoves(rows, before.values.organisation, 'trained', trainedOn(before.shares), undefined);
  reachMoves(rows, organisation, 'trained', moved ? undefined : trainedOn(before?.shares ?? []), trainedOn(shares));
}

const trainedOn = (shares: readonly Share[]) => shares.find(({ figure }) => figure === 'mentoringTrainingStaff')?.from;

// ── Learning walks ──────────────────────────────────────────────────────────────────────────────────────────────────────

function settleWalk(rows: Rows, ref: string, change: Partial<Counted<LearningWalk>>): void {
  const row = { shares: [], live: true, values: {} as LearningWalk, ...walks.get(rows, ref), ...change };
  const shares = row.live ? [share('learningWalks', row.values.walkedOn)] : [];
  recount(rows, row.shares, shares);
  walks.put(rows, ref, { ...row, shares });
}

// ── Every kind is settled alike ─────────────────────────────────────────────────────────────────────────────────────────

type Settle<V> = (rows: Rows, ref: string, change: { live?: boolean; values?: V }) => void;
const recordedWith = <V extends object>(settle: Settle<V>) => ({ data }: { data: RecordedData<V> }, rows: Rows) =>
  settle(rows, data.ref, { live: true, values: data.values });
const correctedWith =
  <V extends object>(settle: Settle<V>, rowOf: (rows: Rows, ref: string) => Counted<V> | undefined) =>
  ({ data }: { data: CorrectedData<V> }, rows: Rows) => {
    const row = rowOf(rows, data.ref);
    if (row) settle(rows, data.ref, { values: applied(row.values, data.changes) });
  };
const withdrawnWith = <V>(settle: Settle<V>) => ({ data }: { data: { ref: string } }, rows: Rows) =>
  settle(rows, data.ref, { live: false });

const reinstatedWith = <V>(settle: Settle<V>) => ({ data }: { data: { ref: string } }, rows: Rows) =>
  settle(rows, data.ref, { live: true });

export type HeadlineEvent =
  | OrganisationEvent
  | PartnershipEvent
  | ProjectEvent
  | ParticipationEvent
  | LearningSessionEvent
  | AttendanceEvent
  | LearningWalkEvent;

export const headline = projection<HeadlineEvent>({
  name: 'headline',
  version: 2,
  on: {
    'organisation.recorded': recordedWith(settleOrganisation),
    'organisation.corrected': correctedWith(settleOrganisation, organisations.get),
    'organisation.withdrawn': withdrawnWith(settleOrganisation),
    'organisation.reinstated': reinstatedWith(settleOrganisation),
    'partnership.recorded': recordedWith(settlePartnership),
    'partnership.corrected': correctedWith(settlePartnership, partnerships.get),
    'partnership.withdrawn': withdrawnWith(settlePartnership),
    'partnership.reinstated': reinstatedWith(settlePartnership),
    'project.recorded': recordedWith(settleProject),
    'project.corrected': correctedWith(settleProject, projects.get),
    'project.withdrawn': withdrawnWith(settleProject),
    'project.reinstated': reinstatedWith(settleProject),
    'participation.recorded': recordedWith(settleParticipation),
    'participation.corrected': correctedWith(settleParticipation, participations.get),
    'participation.withdrawn': withdrawnWith(settleParticipation),
    'participation.reinstated': reinstatedWith(settleParticipation),
    'learning-session.recorded': recordedWith(settleSession),
    'learning-session.corrected': correctedWith(settleSession, sessions.get),
    'learning-session.withdrawn': withdrawnWith(settleSession),
    'learning-session.reinstated': reinstatedWith(settleSession),
    'attendance.recorded': recordedWith(settleAttendance),
    'attendance.corrected': correctedWith(settleAttendance, attendances.get),
    'attendance.withdrawn': withdrawnWith(settleAttendance),
    'attendance.reinstated': reinstatedWith(settleAttendance),
    'learning-walk.recorded': recordedWith(settleWalk),
    'learning-walk.corrected': correctedWith(settleWalk, walks.get),
    'learning-walk.withdrawn': withdrawnWith(settleWalk),
    'learning-walk.reinstated': reinstatedWith(settleWalk),
  },
});
