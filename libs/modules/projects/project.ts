import { ref as refField } from '#kernel/fields';
import type { GatheringState } from '#kernel/gathering';
import type { PlainDate } from '#kernel/plain-date';
import { Refused } from '#kernel/refusal';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
import { unknownRecord } from '../histories/about-record';
import { entryOf, isBy, type Entry } from '../histories/entries';
import { membersNamed, type Member } from '../partnerships/members';
import { standsOn, type PartnershipOn } from '../partnerships/state';
import type { ProjectSession } from './events';
import { numbersOf, sessionOn, type ProjectNumbers } from './numbers';

class ProjectQuery {
  @Is(refField, { says: 'The ref of the project.' }) project!: string;
}

export interface ProjectAnswer {
  /** The record itself, with what was corrected in it. */
  readonly project: Entry;
  readonly partnership: { readonly ref: string; readonly title: string; readonly state: PartnershipOn['state'] | 'withdrawn' } | null;
  readonly members: readonly Member[];
  readonly numbers: ProjectNumbers;
  /** In order of their days, each as it stands on the day that is asked for. */
  readonly sessions: readonly (Entry & { readonly state: GatheringState })[];
  readonly participation: readonly Entry[];
  readonly budget: readonly Entry[];
  readonly evidence: readonly Entry[];
}

export const projectView: View<ProjectQuery, ProjectAnswer> = {
  name: 'project',
  summary: 'A project on the day `on`: its sessions, young people, budget and evidence, and the partnership it belongs to.',
  query: ProjectQuery,
  async answer({ project: ref }, at) {
    const book = await at.records();
    const row = book.get('project', ref);
    if (!row) throw new Refused(unknownRecord('project', ref));
    const partnership = book.get('partnership', String(row.values['partnership']));
    const standing = partnership && standsOn(book, partnership, at.on);
    const entries = [...book.citing('project', ref)].map((cited) => entryOf(book, cited.row, 'project', { asOf: at.on })).sort(byDay);
    const of = (kind: string) => entries.filter((entry) => entry.kind === kind && isBy(entry, at.on));
    return {
      project: entryOf(book, row, 'itself', { asOf: at.on }),
      partnership: partnership && standing ? { ref: partnership.ref, title: String(partnership.values['title']), state: partnership.withdrawn ? 'withdrawn' : standing.state } : null,
      members: standing ? membersNamed(book, standing.members, at.on) : [],
      numbers: numbersOf(book, row, at.on),
      sessions: entries.flatMap((entry) => {
        const state = entry.kind === 'project-session' ? sessionOn(entry.values as unknown as ProjectSession, at.on) : null;
        return state === null ? [] : { ...entry, state };
      }),
      participation: of('participation'),
      budget: of('budget-line'),
      evidence: of('evidence'),
    };
  },
};

/** What has no day comes last. */
const byDay = (a: { readonly on: PlainDate | null }, b: { readonly on: PlainDate | null }): number => (a.on ?? '9').localeCompare(b.on ?? '9');
