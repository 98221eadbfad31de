import { choice } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
import type { RecordBook, RecordRow } from '#platform/record-book';
import { membersNamed, type Member } from '../partnerships/members';
import { standsOn } from '../partnerships/state';
import type { Project } from './events';
import { numbersOf, type ProjectNumbers } from './numbers';

const STATES = ['running', 'delivered'] as const;
/** `undated`: nobody has said when it started. */
export type ProjectState = (typeof STATES)[number] | 'undated';

class ProjectsQuery {
  @Is(choice(...STATES), { optional: true, says: 'Only those that run on the day, or those that were delivered by then.' }) state?: (typeof STATES)[number];
}

export interface ListedProject {
  readonly ref: string;
  readonly title: string;
  readonly state: ProjectState;
  readonly startedOn: PlainDate | null;
  readonly deliveredOn: PlainDate | null;
  readonly partnership: { readonly ref: string; readonly title: string } | null;
  readonly members: readonly Member[];
  readonly numbers: ProjectNumbers;
}

export const projectsView: View<ProjectsQuery, { projects: ListedProject[] }> = {
  name: 'projects',
  summary: 'The register of projects begun by the day `on`, each with its numbers up to then, the newest first.',
  query: ProjectsQuery,
  async answer({ state }, at) {
    const book = await at.records();
    const projects = [...book.all('project')]
      .filter((row) => !row.withdrawn && (row.on === null || row.on <= at.on))
      .map((row) => listed(book, row, at.on))
      .filter((one) => state === undefined || one.state === state);
    return { projects: projects.sort(newestFirst) };
  },
};

function listed(book: RecordBook, row: RecordRow, on: PlainDate): ListedProject {
  const { title, startedOn, deliveredOn, partnership: ref } = row.values as unknown as Project;
  const partnership = book.get('partnership', ref);
  const delivered = deliveredOn !== undefined && deliveredOn <= on;
  return {
    ref: row.ref,
    title,
    state: delivered ? 'delivered' : startedOn === undefined ? 'undated' : 'running',
    startedOn: startedOn ?? null,
    deliveredOn: delivered ? deliveredOn : null,
    partnership: partnership ? { ref, title: String(partnership.values['title']) } : null,
    members: partnership ? membersNamed(book, standsOn(book, partnership, on).members, on) : [],
    numbers: numbersOf(book, row, on),
  };
}

const newestFirst = (a: ListedProject, b: ListedProject): number =>
  (b.startedOn ?? b.deliveredOn ?? '').localeCompare(a.startedOn ?? a.deliveredOn ?? '') || a.title.localeCompare(b.title, 'en-GB') || a.ref.localeCompare(b.ref);
