import type { Rows } from '#kernel/projection';
import { linked, unlinked, walk, type Link, type Owner } from './chain';
import { fresh, participations, projects, share, type Change, type Counted } from './counted';
import { recount } from './sums';

/** A project counts from the day it was delivered; while nobody has said that it was, it does not. */
export function settleProject(rows: Rows, ref: string, change: Change<'project'>): void {
  const before = projects.get(rows, ref);
  const row: Counted<'project'> & Owner = { ...fresh, ...before, ...change };
  const shares = row.live && row.values.deliveredOn !== undefined ? [share('projectsDelivered', row.values.deliveredOn)] : [];
  recount(rows, row.shares, shares);
  projects.put(rows, ref, { ...row, shares });
  if (before && before.live !== row.live)
    for (const [participation] of walk(rows, 'project', row, participations)) settleParticipation(rows, participation, {});
}

/** Young people count on the day, unless their project was withdrawn. */
export function settleParticipation(rows: Rows, ref: string, change: Change<'participation'>): void {
  const before = participations.get(rows, ref);
  let row: Counted<'participation'> & Link = { ...fresh, next: {}, ...before, ...change };
  const { project, heldOn, youngPeople } = row.values;
  if (before?.values.project !== project) {
    if (before) unlinked(rows, 'project', projects, before.values.project, participations, ref);
    row = linked(rows, 'project', projects, project, ref, row);
  }
  const shares = row.live && projects.get(rows, project)?.live ? [share('youngPeople', heldOn, youngPeople)] : [];
  recount(rows, row.shares, shares);
  participations.put(rows, ref, { ...row, shares });
}
