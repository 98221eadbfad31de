import { day } from '#kernel/plain-date';
import { specForProjection } from '#kernel/testing/projection-spec';
import { factsOf } from '#kernel/testing/record-facts';
import { attendance, learningSession, type LearningType } from '../../learning/events';
import { learningWalk } from '../../learning-walks/events';
import { organisation, organisationMerge, type Organisation, type OrganisationKind } from '../../organisations/events';
import { partnership, partnershipChange, type Partnership, type PartnershipChange } from '../../partnerships/events';
import { participation, project, type Participation, type Project } from '../../projects/events';
import type { Figures } from '../figures';
import { headline, type HeadlineEvent } from '../projections/headline';
import { sumBy } from '../projections/sums';

export const organisations = factsOf(organisation);
export const partnerships = factsOf(partnership);
export const merges = factsOf(organisationMerge);
export const changes = factsOf(partnershipChange);
export const projects = factsOf(project);
export const participations = factsOf(participation);
export const sessions = factsOf(learningSession);
export const attendances = factsOf(attendance);
export const walks = factsOf(learningWalk);

/** Values in few words; a day that is left out is unknown. */
export const member = (kind: OrganisationKind, joinedOn?: string): Organisation => ({ name: `A ${kind}`, kind, ...(joinedOn && { joinedOn: day(joinedOn) }) });
export const agreed = (agreedOn: string, ...members: string[]): Partnership => ({ kind: 'multi-partner', title: 'Together', members, agreedOn: day(agreedOn) });
export const proposed = (proposedOn: string, ...members: string[]): Partnership => ({ kind: 'multi-partner', title: 'Perhaps', members, proposedOn: day(proposedOn) });
export const joined = (partnership: string, organisation: string, happenedOn: string): PartnershipChange => ({ partnership, organisation, what: 'partner-joined', happenedOn: day(happenedOn) });
export const delivered = (deliveredOn?: string): Project => ({ partnership: 'p-1', title: 'Drums', ...(deliveredOn && { deliveredOn: day(deliveredOn) }) });
export const took = (inProject: string, heldOn: string, youngPeople: number): Participation => ({ project: inProject, heldOn: day(heldOn), youngPeople });
export const held = (type: LearningType, heldOn: string) => ({ type, title: 'Learning', heldOn: day(heldOn) });
export const came = (session: string, from: string, people: number, role: 'teacher' | 'cultural-staff' | 'other' = 'teacher') => ({ session, organisation: from, people, role });
export const walked = (walkedOn: string, host = 's-1') => ({ host, walkedOn: day(walkedOn) });

/** The figures that are not 0, ever by a day, after these facts. */
export function figuresAfter(...facts: readonly HeadlineEvent[]) {
  const { then } = specForProjection<HeadlineEvent>(headline).given('camden', ...facts);
  return (on: string): Partial<Figures> => {
    let figures: Partial<Figures> = {};
    then((rows) => (figures = Object.fromEntries(Object.entries(sumBy(rows, day(on))).filter(([, value]) => value !== 0))));
    return figures;
  };
}
