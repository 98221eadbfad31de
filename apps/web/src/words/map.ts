import { several } from './plural';

const schools = (value: number) => several(value, { one: '# school', other: '# schools' });
const others = (value: number) => several(value, { one: '# other', other: '# others' });

/** What the map says. */
export const mapWords = {
  title: 'Map', lead: 'Schools and organisations by the district of their postcode.', on: (members: number, districts: number, day: string) => `${several(members, { one: '# member', other: '# members' })} in ${several(districts, { one: '# district', other: '# districts' })} on ${day}`,
  diagram: 'District by district', honest: 'This is a diagram and no map: each group is a postcode area, and districts stand in the order of their codes, which does not always tell who is near whom.',
  sentence: (district: string, some: number, more: number) => `Most are in ${district}: ${schools(some)} and ${others(more)}.`, area: (area: string) => `Postcode area ${area}`,
  short: (some: number, more: number) => [some > 0 ? schools(some) : '', more > 0 ? others(more) : ''].filter((part) => part !== '').join(', '), schoolMark: 'a school', otherMark: 'another organisation',
  district: 'District', who: 'Who', names: (value: number) => several(value, { one: '# name', other: '# names' }), caption: 'Members by postcode district', none: 'Nobody had joined by then', noneHelp: 'Members with a postcode are placed here by its first half.',
  nowhere: (value: number) => several(value, { one: '# can’t be placed', other: '# can’t be placed' }), invalid: 'Their postcode is none', without: 'No postcode is recorded', withoutHelp: 'Correct the organisation and give its postcode; the first half is enough.',
} as const;
