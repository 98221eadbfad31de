import type { FigureName, Headline, Step } from '../../api';
import { count, day, list } from '../../time/format';
import { plural } from '../../shell/plain';
import { figures } from '../../words/figures';

/** What a steering group asks first, large; the rest on the same line of time, smaller. */
export const large: readonly FigureName[] = ['partnerships', 'projectsDelivered', 'youngPeople', 'teachersInCpd'];
export const small: readonly FigureName[] = [
  'schools', 'culturalOrganisations', 'schoolsInPartnerships', 'culturalOrganisationsInPartnerships',
  'mentoringTrainingStaff', 'mentoringTrainingOrganisations', 'learningWalks',
];

export const figureName = (figure: FigureName, value: number) => (value === 1 ? figures[figure].one : figures[figure].many);

const change = (from: number, to: number) => (to >= from ? `${count(to - from)} more` : `${count(from - to)} fewer`);

/** The chart as a sentence. */
export function sentence(steps: readonly Step[], on: string): string {
  const dated = steps.filter((step): step is { on: string; value: number } => step.on !== null);
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) return steps.length > 0 ? 'All from the start; none has a date.' : `None by ${day(on)}.`;
  const before = steps.at(-2)?.value ?? 0;
  if (first === last) return `${count(last.value - before)} on ${day(last.on)}, the only change.`;
  return `The first on ${day(first.on)}; the last change on ${day(last.on)}: ${change(before, last.value)}.`;
}

/** The page in one sentence, from the figures alone. */
export function lead(figure: Headline['figures']): string {
  const joined = `${plural(figure.partnerships, figures.partnerships.one, figures.partnerships.many)} ${figure.partnerships === 1 ? 'joins' : 'join'} ${plural(figure.schoolsInPartnerships, 'school', 'schools')} and ${plural(figure.culturalOrganisationsInPartnerships, 'cultural organisation', 'cultural organisations')}.`;
  const done = list([
    `${plural(figure.projectsDelivered, 'project has', 'projects have')} been delivered`,
    `${plural(figure.youngPeople, 'young person has', 'young people have')} taken part`,
    `${plural(figure.teachersInCpd, 'teacher has', 'teachers have')} come to CPD`,
  ]);
  return `${joined} ${done.charAt(0).toUpperCase()}${done.slice(1)}.`;
}
