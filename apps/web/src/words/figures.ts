import type { FigureName, Headline, Step } from '../answers';
import { plural } from '../shell/plain';
import { count, day, list } from '../time/format';

interface FigureWords { one: string; many: string; counted: string }
export const figures: Record<FigureName, FigureWords> = {
  partnerships: { one: 'partnership', many: 'partnerships', counted: 'Each partnership counts once, from the day it was agreed. One that has ended still counts.' },
  projectsDelivered: { one: 'project delivered', many: 'projects delivered', counted: 'Each project counts from the day it was delivered. One still running does not count yet.' },
  youngPeople: { one: 'young person took part', many: 'young people took part', counted: 'At each session, the young people who were new to the project that day, added up.' },
  teachersInCpd: { one: 'teacher in CPD', many: 'teachers in CPD', counted: 'Teachers at each CPD session, added up. Cultural staff are counted apart.' },
  schools: { one: 'school or college', many: 'schools and colleges', counted: 'Each school or college counts from the day it joined. One that has left or closed since still counts.' },
  culturalOrganisations: { one: 'cultural organisation', many: 'cultural organisations', counted: 'Each cultural organisation counts from the day it joined. One that has left or closed since still counts.' },
  schoolsInPartnerships: { one: 'school in a partnership', many: 'schools in a partnership', counted: 'A school counts once, from the day its first partnership was agreed.' },
  culturalOrganisationsInPartnerships: { one: 'cultural organisation in a partnership', many: 'cultural organisations in a partnership', counted: 'A cultural organisation counts once, from the day its first partnership was agreed.' },
  mentoringTrainingStaff: { one: 'member of staff in mentoring training', many: 'staff in mentoring training', counted: 'People at each mentoring training, added up.' },
  mentoringTrainingOrganisations: { one: 'organisation in mentoring training', many: 'organisations in mentoring training', counted: 'Each organisation counts once, from its first mentoring training.' },
  learningWalks: { one: 'learning walk', many: 'learning walks', counted: 'Each learning walk counts from the day it was walked.' },
};

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
  const joined = `${plural(figure.partnerships, figures.partnerships.one, figures.partnerships.many)} ${figure.partnerships === 1 ? 'has joined' : 'have joined'} ${plural(figure.schoolsInPartnerships, 'school', 'schools')} and ${plural(figure.culturalOrganisationsInPartnerships, 'cultural organisation', 'cultural organisations')}.`;
  const done = list([
    `${plural(figure.projectsDelivered, 'project has', 'projects have')} been delivered`,
    `${plural(figure.youngPeople, 'young person has', 'young people have')} taken part`,
    `${plural(figure.teachersInCpd, 'teacher has', 'teachers have')} come to CPD`,
  ]);
  return `${joined} ${done.charAt(0).toUpperCase()}${done.slice(1)}.`;
}
