import { several } from './plural';

const organisations = (value: number) => several(value, { one: '# organisation', other: '# organisations' });

/** What the network says. */
export const networkWords = {
  title: 'Network', lead: 'Who works with whom: everybody in a partnership that runs on this day.', on: (nodes: number, edges: number, day: string) => `${organisations(nodes)}, ${several(edges, { one: '# tie', other: '# ties' })}, on ${day}`,
  sentence: (name: string, degree: number) => `${name} works with most others: ${degree}.`, how: 'A thicker line is more projects; where somebody stands means nothing by itself.', drawn: (drawn: number, all: number) => `Drawn are the ${drawn} who work with most others, of ${all}.`,
  school: 'a school', cultural: 'a cultural organisation', other: 'anybody else', ranked: 'Ranked', caption: 'Organisations by with how many others they work', picked: 'The one picked out', pick: 'Pick one from the table or the drawing to see whom it works with.',
  columns: { name: 'Organisation', degree: 'Works with', partnerships: 'Partnerships', projects: 'Projects' }, ties: (value: number) => `Works with ${several(value, { one: '# other', other: '# others' })}.`,
  inAll: (partnerships: number, projects: number) => `${several(partnerships, { one: '# partnership', other: '# partnerships' })}, ${several(projects, { one: '# project', other: '# projects' })}`, partnership: (number: number | undefined) => (number === undefined ? 'See the partnership' : `See partnership ${number}`), partnershipWith: (name: string) => `with ${name}`,
  none: 'Nobody works together on this day', noneHelp: 'A partnership ties its members to each other from the day it is agreed until it ends.',
} as const;
