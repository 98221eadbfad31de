/** The places of an LCEP, in the order of the header. Each has its pages: what belongs together stands under one place, since more than five at the foot of a phone can't be hit. `also`: pages that one is led to from those. */
export const places = [
  { name: 'headline', icon: 'headline', pages: [{ name: 'headline', to: '/$lcep', exact: true }, { name: 'compare', to: '/$lcep/compare' }] },
  { name: 'organisations', icon: 'organisations', pages: [{ name: 'directory', to: '/$lcep/organisations' }, { name: 'network', to: '/$lcep/network' }, { name: 'map', to: '/$lcep/map' }, { name: 'registers', to: '/$lcep/registers' }], also: ['add-member', 'merge'] },
  {
    name: 'work', icon: 'work', pages: [
      { name: 'calendar', to: '/$lcep/calendar' }, { name: 'meetings', to: '/$lcep/meetings' }, { name: 'actions', to: '/$lcep/actions' }, { name: 'partnerships', to: '/$lcep/partnerships' },
      { name: 'projects', to: '/$lcep/projects' }, { name: 'learning', to: '/$lcep/learning' }, { name: 'walks', to: '/$lcep/walks' },
    ],
  },
  { name: 'record', icon: 'plus', act: true, pages: [{ name: 'record', to: '/$lcep/record' }] },
  { name: 'records', icon: 'records', pages: [{ name: 'records', to: '/$lcep/records' }, { name: 'import', to: '/$lcep/import' }, { name: 'export', to: '/$lcep/export' }, { name: 'log', to: '/$lcep/log' }] },
] as const;

export type Place = (typeof places)[number];

/** The place that a path of an LCEP belongs to; none where it is no page of a place. */
export function placeOf(path: string): Place | undefined {
  const [, , page = ''] = path.split('/');
  return places.find((place) => place.pages.some(({ to }) => (to.split('/')[2] ?? '') === page) || ('also' in place && (place.also as readonly string[]).includes(page)));
}
