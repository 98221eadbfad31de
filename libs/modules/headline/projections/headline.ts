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

/** What the headline needs to know of each kind of record; whatever else is said of it changes no figure. */
interface Needed {
  readonly organisation: Pick<Organisation, 'kind' | 'joinedOn'>;
  readonly partnership: Pick<Partnership, 'agreedOn' | 'members'>;
  readonly project: Pick<Project, 'deliveredOn'>;
  readonly participation: Pick<Participation, 'project' | 'heldOn' | 'youngPeople'>;
  readonly 'learning-session': Pick<LearningSession, 'type' | 'heldOn'>;
  readonly attendance: Pick<Attendance, 'session' | 'organisation' | 'role' | 'people'>;
  readonly 'learning-walk': Pick<LearningWalk, 'walkedOn'>;
}
const NEEDED: { readonly [K in keyof Needed]: readonly (keyof Needed[K])[] } = {
  organisation: ['kind', 'joinedOn'],
  partnership: ['agreedOn', 'members'],
  project: ['deliveredOn'],
  participation: ['project', 'heldOn', 'youngPeople'],
  'learning-session': ['type', 'heldOn'],
  attendance: ['session', 'organisation', 'role', 'people'],
  'learning-walk': ['walkedOn'],
};

/** A record as the headline sees it, with what it is counted as at present. */
interface Counted<K extends keyof Needed> {
  readonly live: boolean;
  readonly values: Needed[K];
  readonly shares: readonly Share[];
}
/** `agreed` and `trained`: the days of its partnerships and of its mentoring training. */
type OrganisationRow = Counted<'organisation'> & Owner & { readonly agreed: Days; readonly trained: Days; readonly reach: readonly Share[] };
type SessionRow = Counted<'learning-session'> & Owner;
type ProjectRow = Counted<'project'> & Owner;
type ParticipationRow = Counted<'participation'> & Link;
type AttendanceRow = Counted<'attendance'> & Link;

const organisations = table<OrganisationRow>('organisation');
const partnerships = table<Counted<'partnership'>>('partnership');
const projects = table<ProjectRow>('project');
const participations = table<ParticipationRow>('participation');
const sessions = table<SessionRow>('session');
const attendances = table<AttendanceRow>('attendance');
const walks = table<Counted<'learning-walk'>>('walk');

const share = (figure: Share['figure'], from: PlainDate | undefined, amount = 1): Share => ({ figure, from, amount });

// ── Who takes part ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** Schools and cultural organisations count from the day they joined. */
const organisationShares = ({ live, values: { kind, joinedOn } }: Counted<'organisation'>): Share[] =>
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

function settleOrganisation(rows: Rows, ref: string, change: Partial<Counted<'organisation'>>): void {
  const before = organisations.get(rows, ref);
  const row: OrganisationRow = { agreed: {}, trained: {}, reach: [], shares: [], live: true, values: {} as Needed['organisation'], ...before, ...change };
  const shares = organisationShares(row);
  recount(rows, row.shares, shares);
  settleReach(rows, ref, { ...row, shares });
  if (before && before.live !== row.live)
    for (const [attendance] of walk(rows, 'organisation', row, attendances)) settleAttendance(rows, attendance, {});
}

// ── Partnerships ────────────────────────────────────────────────────────────────────────────────────────────────────────

function settlePartnership(rows: Rows, ref: string, change: Partial<Counted<'partnership'>>): void {
  const before = partnerships.get(rows, ref);
  const row = { shares: [], live: true, values: {} as Needed['partnership'], ...before, ...change };
  const shares = row.live ? [share('partnerships', row.values.agreedOn)] : [];
  recount(rows, row.shares, shares);
  partnerships.put(rows, ref, { ...row, shares });
  for (const member of new Set([...(before?.values.members ?? []), ...row.values.members]))
    reachMoves(rows, member, 'agreed', agreedWith(before, member), agreedWith(row, member));
}

const agreedWith = (partnership: Counted<'partnership'> | undefined, member: string): PlainDate | undefined =>
  partnership?.live && partnership.values.members.includes(member) ? partnership.values.agreedOn : undefined;

// ── Projects and their young people ─────────────────────────────────────────────────────────────────────────────────────

/** A project counts from the day it was delivered; while nobody has said that it was, it does not. */
function settleProject(rows: Rows, ref: string, change: Partial<Counted<'project'>>): void {
  const before = projects.get(rows, ref);
  const row: ProjectRow = { shares: [], live: true, values: {} as Needed['project'], ...before, ...change };
  const shares = row.live && row.values.deliveredOn !== undefined ? [share('projectsDelivered', row.values.deliveredOn)] : [];
  recount(rows, row.shares, shares);
  projects.put(rows, ref, { ...row, shares });
  if (before && before.live !== row.live)
    for (const [participation] of walk(rows, 'project', row, participations)) settleParticipation(rows, participation, {});
}

/** Young people count on the day, unless their project was withdrawn. */
function settleParticipation(rows: Rows, ref: string, change: Partial<Counted<'participation'>>): void {
  const before = participations.get(rows, ref);
  let row: ParticipationRow = { shares: [], next: {}, live: true, values: {} as Needed['participation'], ...before, ...change };
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

function settleSession(rows: Rows, ref: string, change: Partial<Counted<'learning-session'>>): void {
  const before = sessions.get(rows, ref);
  const row: SessionRow = { shares: [], live: true, values: {} as Needed['learning-session'], ...before, ...change };
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

function settleAttendance(rows: Rows, ref: string, change: Partial<Counted<'attendance'>>): void {
  const before = attendances.get(rows, ref);
  let row: AttendanceRow = { shares: [], next: {}, live: true, values: {} as Needed['attendance'], ...before, ...change };
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

/** A walk counts from the day it was walked; while it is only planned, it does not. */
function settleWalk(rows: Rows, ref: string, change: Partial<Counted<'learning-walk'>>): void {
  const row = { shares: [], live: true, values: {} as Needed['learning-walk'], ...walks.get(rows, ref), ...change };
  const shares = row.live && row.values.walkedOn !== undefined ? [share('learningWalks', row.values.walkedOn)] : [];
  recount(rows, row.shares, shares);
  walks.put(rows, ref, { ...row, shares });
}

// ── Every kind is settled alike ─────────────────────────────────────────────────────────────────────────────────────────

type Settle<K extends keyof Needed> = (rows: Rows, ref: string, change: { live?: boolean; values?: Needed[K] }) => void;
type Handler<D> = (event: { data: D }, rows: Rows) => void;
type Handlers<K extends keyof Needed> = { readonly [T in `${K}.recorded`]: Handler<RecordedData<Needed[K]>> } & {
  readonly [T in `${K}.corrected`]: Handler<CorrectedData<Needed[K]>>;
} & { readonly [T in `${K}.withdrawn` | `${K}.reinstated`]: Handler<{ ref: string }> };

function counting<K extends keyof Needed>(kind: K, settle: Settle<K>, records: { get(rows: Rows, ref: string): Counted<K> | undefined }): Handlers<K> {
  const needed: readonly (keyof Needed[K])[] = NEEDED[kind];
  const only = (values: Needed[K]) => Object.fromEntries(needed.flatMap((field) => (field in values ? [[field, values[field]]] : []))) as unknown as Needed[K];
  const recorded: Handler<RecordedData<Needed[K]>> = ({ data }, rows) => settle(rows, data.ref, { live: true, values: only(data.values) });
  const corrected: Handler<CorrectedData<Needed[K]>> = ({ data }, rows) => {
    const row = records.get(rows, data.ref);
    if (row && needed.some((field) => field in data.changes)) settle(rows, data.ref, { values: only(applied(row.values, data.changes)) });
  };
  const withdrawn: Handler<{ ref: string }> = ({ data }, rows) => settle(rows, data.ref, { live: false });
  const reinstated: Handler<{ ref: string }> = ({ data }, rows) => settle(rows, data.ref, { live: true });
  return { [`${kind}.recorded`]: recorded, [`${kind}.corrected`]: corrected, [`${kind}.withdrawn`]: withdrawn, [`${kind}.reinstated`]: reinstated } as unknown as Handlers<K>;
}

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
  version: 4,
  on: {
    ...counting('organisation', settleOrganisation, organisations),
    ...counting('partnership', settlePartnership, partnerships),
    ...counting('project', settleProject, projects),
    ...counting('participation', settleParticipation, participations),
    ...counting('learning-session', settleSession, sessions),
    ...counting('attendance', settleAttendance, attendances),
    ...counting('learning-walk', settleWalk, walks),
  },
});
