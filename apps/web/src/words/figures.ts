import type { FigureName } from '../api';

interface FigureWords { one: string; many: string; counted: string }
export const figures: Record<FigureName, FigureWords> = {
  partnerships: { one: 'partnership', many: 'partnerships', counted: 'Each partnership counts once, from the day it was agreed. One that has ended still counts.' },
  projectsDelivered: { one: 'project delivered', many: 'projects delivered', counted: 'Each project counts from the day it was delivered. One still running does not count yet.' },
  youngPeople: { one: 'young person took part', many: 'young people took part', counted: 'At each session, the young people who were new to the project that day, added up.' },
  teachersInCpd: { one: 'teacher in CPD', many: 'teachers in CPD', counted: 'Teachers at each CPD session, added up. Cultural staff are counted apart.' },
  schools: { one: 'school or college', many: 'schools and colleges', counted: 'Each school or college counts from the day it joined.' },
  culturalOrganisations: { one: 'cultural organisation', many: 'cultural organisations', counted: 'Each cultural organisation counts from the day it joined.' },
  schoolsInPartnerships: { one: 'school in a partnership', many: 'schools in a partnership', counted: 'A school counts once, from the day its first partnership was agreed.' },
  culturalOrganisationsInPartnerships: { one: 'cultural organisation in a partnership', many: 'cultural organisations in a partnership', counted: 'A cultural organisation counts once, from the day its first partnership was agreed.' },
  mentoringTrainingStaff: { one: 'member of staff in mentoring training', many: 'staff in mentoring training', counted: 'People at each mentoring training, added up.' },
  mentoringTrainingOrganisations: { one: 'organisation in mentoring training', many: 'organisations in mentoring training', counted: 'Each organisation counts once, from its first mentoring training.' },
  learningWalks: { one: 'learning walk', many: 'learning walks', counted: 'Each learning walk counts from the day it was walked.' },
};
