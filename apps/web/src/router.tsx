import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, retainSearchParams } from '@tanstack/react-router';
import { readTexts, readTimes, type Times } from './time/times';
import { Frame } from './shell/frame';
import { Lost } from './shell/states';

const root = createRootRoute({ component: Outlet, notFoundComponent: Lost });

const places = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./features/places/places-page'), 'PlacesPage'),
});

/** Everything under one LCEP stands at the same two times: every link below carries them unless it names others. */
const lcep = createRoute({
  getParentRoute: () => root,
  path: '/$lcep',
  component: Frame,
  validateSearch: readTimes,
  search: { middlewares: [retainSearchParams<Times>(['on', 'knownAt'])] },
});

const headline = createRoute({
  getParentRoute: () => lcep,
  path: '/',
  validateSearch: (search: Record<string, unknown>) => readTexts(search, ['figure']),
  component: lazyRouteComponent(() => import('./features/headline/headline-page'), 'HeadlinePage'),
});

const directory = createRoute({
  getParentRoute: () => lcep,
  path: '/organisations',
  validateSearch: (search: Record<string, unknown>) => readTexts(search, ['search', 'kind', 'type', 'place', 'district', 'artForm', 'state', 'quietSince']),
  component: lazyRouteComponent(() => import('./features/organisations/directory-page'), 'DirectoryPage'),
});

const history = createRoute({
  getParentRoute: () => lcep,
  path: '/organisations/$ref',
  validateSearch: (search: Record<string, unknown>) => readTexts(search, ['show']),
  component: lazyRouteComponent(() => import('./features/organisations/history-page'), 'HistoryPage'),
});

const log = createRoute({
  getParentRoute: () => lcep,
  path: '/log',
  validateSearch: (search: Record<string, unknown>) =>
    readTexts(search, ['kind', 'change', 'organisation', 'happenedFrom', 'happenedTo', 'recordedFrom', 'recordedTo', 'event']),
  component: lazyRouteComponent(() => import('./features/event-log/log-page'), 'LogPage'),
});

const record = createRoute({
  getParentRoute: () => lcep,
  path: '/record',
  component: lazyRouteComponent(() => import('./features/records/kinds-page'), 'RecordPage'),
});

const recordForm = createRoute({
  getParentRoute: () => lcep,
  path: '/record/$kind',
  validateSearch: (search: Record<string, unknown>) => readTexts(search, ['about', 'fill']),
  component: lazyRouteComponent(() => import('./features/records/form-page'), 'FormPage'),
});

const records = createRoute({
  getParentRoute: () => lcep,
  path: '/records',
  component: lazyRouteComponent(() => import('./features/records/kinds-page'), 'RecordsPage'),
});

const recordList = createRoute({
  getParentRoute: () => lcep,
  path: '/records/$kind',
  validateSearch: (search: Record<string, unknown>) => readTexts(search, ['search', 'state']),
  component: lazyRouteComponent(() => import('./features/records/list-page'), 'ListPage'),
});

const oneRecord = createRoute({
  getParentRoute: () => lcep,
  path: '/records/$kind/$ref',
  component: lazyRouteComponent(() => import('./features/records/record-page'), 'OneRecordPage'),
});

const correctRecord = createRoute({
  getParentRoute: () => lcep,
  path: '/records/$kind/$ref/correct',
  validateSearch: (search: Record<string, unknown>) => readTexts(search, ['fill']),
  component: lazyRouteComponent(() => import('./features/records/correct-page'), 'CorrectPage'),
});

const recordCommand = createRoute({
  getParentRoute: () => lcep,
  path: '/records/$kind/$ref/$command',
  component: lazyRouteComponent(() => import('./features/records/command-page'), 'CommandPage'),
});

const addMember = createRoute({
  getParentRoute: () => lcep,
  path: '/add-member',
  validateSearch: (search: Record<string, unknown>) => readTexts(search, ['scheme', 'id']),
  component: lazyRouteComponent(() => import('./features/organisations/add-member-page'), 'AddMemberPage'),
});

const merge = createRoute({
  getParentRoute: () => lcep,
  path: '/merge',
  validateSearch: (search: Record<string, unknown>) => readTexts(search, ['duplicate', 'into']),
  component: lazyRouteComponent(() => import('./features/organisations/merge-page'), 'MergePage'),
});

const districts = createRoute({
  getParentRoute: () => lcep,
  path: '/map',
  component: lazyRouteComponent(() => import('./features/organisations/map-page'), 'MapPage'),
});

const network = createRoute({
  getParentRoute: () => lcep,
  path: '/network',
  validateSearch: (search: Record<string, unknown>) => readTexts(search, ['pick']),
  component: lazyRouteComponent(() => import('./features/organisations/network-page'), 'NetworkPage'),
});

const registers = createRoute({
  getParentRoute: () => lcep,
  path: '/registers',
  component: lazyRouteComponent(() => import('./features/registers/registers-page'), 'RegistersPage'),
});

const search = createRoute({
  getParentRoute: () => lcep,
  path: '/search',
  validateSearch: (search: Record<string, unknown>) => readTexts(search, ['q', 'kind', 'page']),
  component: lazyRouteComponent(() => import('./features/search/search-page'), 'SearchPage'),
});

const imports = createRoute({
  getParentRoute: () => lcep,
  path: '/import',
  component: lazyRouteComponent(() => import('./features/imports/import-page'), 'ImportPage'),
});

const takeAway = createRoute({
  getParentRoute: () => lcep,
  path: '/export',
  component: lazyRouteComponent(() => import('./features/exports/export-page'), 'ExportPage'),
});

const compare = createRoute({
  getParentRoute: () => lcep,
  path: '/compare',
  validateSearch: (search: Record<string, unknown>) => readTexts(search, ['view', 'with', 'thenOn', 'thenKnownAt']),
  component: lazyRouteComponent(() => import('./features/compare/compare-page'), 'ComparePage'),
});

const calendar = createRoute({
  getParentRoute: () => lcep,
  path: '/calendar',
  validateSearch: (search: Record<string, unknown>) => readTexts(search, ['month', 'kind']),
  component: lazyRouteComponent(() => import('./features/calendar/calendar-page'), 'CalendarPage'),
});

const meetings = createRoute({
  getParentRoute: () => lcep,
  path: '/meetings',
  validateSearch: (search: Record<string, unknown>) => readTexts(search, ['type', 'series']),
  component: lazyRouteComponent(() => import('./features/meetings/meetings-page'), 'MeetingsPage'),
});

const meeting = createRoute({
  getParentRoute: () => lcep,
  path: '/meetings/$ref',
  component: lazyRouteComponent(() => import('./features/meetings/meeting-page'), 'MeetingPage'),
});

const actions = createRoute({
  getParentRoute: () => lcep,
  path: '/actions',
  validateSearch: (search: Record<string, unknown>) => readTexts(search, ['by', 'organisation']),
  component: lazyRouteComponent(() => import('./features/actions/actions-page'), 'ActionsPage'),
});

const partnerships = createRoute({
  getParentRoute: () => lcep,
  path: '/partnerships',
  validateSearch: (search: Record<string, unknown>) => readTexts(search, ['state']),
  component: lazyRouteComponent(() => import('./features/partnerships/partnerships-page'), 'PartnershipsPage'),
});

const partnership = createRoute({
  getParentRoute: () => lcep,
  path: '/partnerships/$ref',
  component: lazyRouteComponent(() => import('./features/partnerships/partnership-page'), 'PartnershipPage'),
});

const projects = createRoute({
  getParentRoute: () => lcep,
  path: '/projects',
  validateSearch: (search: Record<string, unknown>) => readTexts(search, ['state']),
  component: lazyRouteComponent(() => import('./features/projects/projects-page'), 'ProjectsPage'),
});

const project = createRoute({
  getParentRoute: () => lcep,
  path: '/projects/$ref',
  component: lazyRouteComponent(() => import('./features/projects/project-page'), 'ProjectPage'),
});

const learning = createRoute({
  getParentRoute: () => lcep,
  path: '/learning',
  validateSearch: (search: Record<string, unknown>) => readTexts(search, ['type', 'series']),
  component: lazyRouteComponent(() => import('./features/learning/learning-page'), 'LearningPage'),
});

const session = createRoute({
  getParentRoute: () => lcep,
  path: '/learning/$ref',
  component: lazyRouteComponent(() => import('./features/learning/session-page'), 'SessionPage'),
});

const walks = createRoute({
  getParentRoute: () => lcep,
  path: '/walks',
  validateSearch: (search: Record<string, unknown>) => readTexts(search, ['state']),
  component: lazyRouteComponent(() => import('./features/walks/walks-page'), 'WalksPage'),
});

const walk = createRoute({
  getParentRoute: () => lcep,
  path: '/walks/$ref',
  component: lazyRouteComponent(() => import('./features/walks/walk-page'), 'WalkPage'),
});

const tools = [addMember, merge, districts, network, registers, search, imports, takeAway, compare];
const work = [calendar, meetings, meeting, actions, partnerships, partnership, projects, project, learning, session, walks, walk];

export const router = createRouter({
  routeTree: root.addChildren([places, lcep.addChildren([headline, directory, history, ...work, log, record, recordForm, records, recordList, oneRecord, correctRecord, recordCommand, ...tools])]),
  // Plain text both ways: an event number must not come back as a number, nor a day in quotation marks.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const pairs = Object.entries(search).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '');
    return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
  },
  scrollRestoration: true,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
