/** The headline of an LCEP: eleven figures, *ever by* a day. What each counts stands in `projections/headline.ts`. */
export const FIGURES = [
  'schools',
  'culturalOrganisations',
  'partnerships',
  'schoolsInPartnerships',
  'culturalOrganisationsInPartnerships',
  'projectsDelivered',
  'youngPeople',
  'teachersInCpd',
  'mentoringTrainingStaff',
  'mentoringTrainingOrganisations',
  'learningWalks',
] as const;
export type Figure = (typeof FIGURES)[number];
export type Figures = { readonly [F in Figure]: number };
