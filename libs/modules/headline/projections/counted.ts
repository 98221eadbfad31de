import type { PlainDate } from '#kernel/plain-date';
import { table } from '#kernel/projection';
import type { Attendance, LearningSession } from '../../learning/events';
import type { LearningWalk } from '../../learning-walks/events';
import type { Organisation, OrganisationMerge } from '../../organisations/events';
import type { Partnership, PartnershipChange } from '../../partnerships/events';
import type { Participation, Project } from '../../projects/events';
import type { Link, Owner } from './chain';
import type { Days } from './days';
import type { Share } from './sums';

/** What the headline needs to know of each kind of record; whatever else is said of it changes no figure. */
export interface Needed {
  readonly organisation: Pick<Organisation, 'kind' | 'joinedOn'>;
  readonly 'organisation-merge': Pick<OrganisationMerge, 'duplicate' | 'into'>;
  readonly partnership: Pick<Partnership, 'agreedOn' | 'members'>;
  readonly 'partnership-change': Pick<PartnershipChange, 'partnership' | 'what' | 'organisation' | 'happenedOn'>;
  readonly project: Pick<Project, 'deliveredOn'>;
  readonly participation: Pick<Participation, 'project' | 'heldOn' | 'youngPeople'>;
  readonly 'learning-session': Pick<LearningSession, 'type' | 'heldOn'>;
  readonly attendance: Pick<Attendance, 'session' | 'organisation' | 'role' | 'people'>;
  readonly 'learning-walk': Pick<LearningWalk, 'walkedOn'>;
}
export const NEEDED: { readonly [K in keyof Needed]: readonly (keyof Needed[K])[] } = {
  organisation: ['kind', 'joinedOn'],
  'organisation-merge': ['duplicate', 'into'],
  partnership: ['agreedOn', 'members'],
  'partnership-change': ['partnership', 'what', 'organisation', 'happenedOn'],
  project: ['deliveredOn'],
  participation: ['project', 'heldOn', 'youngPeople'],
  'learning-session': ['type', 'heldOn'],
  attendance: ['session', 'organisation', 'role', 'people'],
  'learning-walk': ['walkedOn'],
};

/** A record as the headline sees it, with what it is counted as at present. */
export interface Counted<K extends keyof Needed> {
  readonly live: boolean;
  readonly values: Needed[K];
  readonly shares: readonly Share[];
}
/** `agreed` and `trained`: the days of its partnerships and of its mentoring training. */
export type OrganisationRow = Counted<'organisation'> & Owner & { readonly agreed: Days; readonly trained: Days };

export const organisations = table<OrganisationRow>('organisation');
export const merges = table<Counted<'organisation-merge'>>('merge');
export const partnerships = table<Counted<'partnership'> & Owner>('partnership');
export const changes = table<Counted<'partnership-change'> & Link>('change');
export const projects = table<Counted<'project'> & Owner>('project');
export const participations = table<Counted<'participation'> & Link>('participation');
export const sessions = table<Counted<'learning-session'> & Owner>('session');
export const attendances = table<Counted<'attendance'> & Link>('attendance');
export const walks = table<Counted<'learning-walk'>>('walk');

export const share = (figure: Share['figure'], from: PlainDate | undefined, amount = 1): Share => ({ figure, from, amount });

/** A record that is met for the first time. */
export const fresh = { shares: [], live: true, values: {} as never };

/** What an event changes in a record that is counted. */
export type Change<K extends keyof Needed> = { readonly live?: boolean; readonly values?: Needed[K] };
