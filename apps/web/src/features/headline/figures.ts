import type { FigureName } from '../../answers';

/** What a steering group asks first, large; the rest on the same line of time, smaller. */
export const large: readonly FigureName[] = ['partnerships', 'projectsDelivered', 'youngPeople', 'teachersInCpd'];
export const small: readonly FigureName[] = [
  'schools', 'culturalOrganisations', 'schoolsInPartnerships', 'culturalOrganisationsInPartnerships',
  'mentoringTrainingStaff', 'mentoringTrainingOrganisations', 'learningWalks',
];
