import { byName } from '#kernel/folded';
import type { PlainDate } from '#kernel/plain-date';
import type { View } from '#platform/business-module';
import type { RecordBook } from '#platform/record-book';
import type { Project } from '../projects/events';
import { membersNamed, type Member } from './members';
import { runningOn } from './running';

class NoSettings {}

/** An organisation that works with others on the day. */
export interface Node extends Member {
  /** With how many others it works. */
  readonly degree: number;
  readonly partnerships: number;
  readonly projects: number;
}
/** Two organisations that work together, the smaller ref first. */
export interface Edge {
  readonly between: readonly [string, string];
  readonly partnerships: readonly string[];
  readonly projects: number;
}
export interface Network {
  /** Ranked: who works with most others first, then by name. */
  readonly nodes: readonly Node[];
  /** In order of their refs. */
  readonly edges: readonly Edge[];
}

export const networkView: View<NoSettings, Network> = {
  name: 'network',
  summary: 'Who works with whom on the day `on`: everybody in a partnership that runs, ranked, and the partnerships and projects between each two.',
  query: NoSettings,
  answer: async (_, at) => (await at.records()).remembered(`network ${at.on}`, (book) => networkOn(book, at.on)),
};

interface Together {
  readonly partnerships: string[];
  projects: number;
}
interface Work {
  /** With whom, under both of their refs. */
  readonly others: Map<string, Together>;
  partnerships: number;
  projects: number;
}

function networkOn(book: RecordBook, on: PlainDate): Network {
  const [begun, works] = [projectsBegun(book, on), new Map<string, Work>()];
  for (const { ref, members } of runningOn(book, on)) {
    const projects = begun.get(ref) ?? 0;
    const those = members.map((one) => workOf(works, one));
    for (const [index, work] of those.entries()) {
      work.partnerships += 1;
      work.projects += projects;
      for (let next = index + 1; next < those.length; next++) {
        const edge = work.others.get(members[next]!) ?? { partnerships: [], projects: 0 };
        work.others.set(members[next]!, edge);
        those[next]!.others.set(members[index]!, edge);
        edge.partnerships.push(ref);
        edge.projects += projects;
      }
    }
  }
  return {
    nodes: membersNamed(book, [...works.keys()], on)
      .map((member) => {
        const { others, partnerships, projects } = works.get(member.ref)!;
        return { ...member, degree: others.size, partnerships, projects };
      })
      .sort((a, b) => b.degree - a.degree || b.partnerships - a.partnerships || byName(a.name, b.name) || byText(a.ref, b.ref)),
    edges: [...works.keys()].sort().flatMap((one) => edgesFrom(one, works.get(one)!)),
  };
}

function workOf(works: Map<string, Work>, ref: string): Work {
  const known = works.get(ref);
  if (known) return known;
  const work: Work = { others: new Map(), partnerships: 0, projects: 0 };
  works.set(ref, work);
  return work;
}

/** The edges to those with greater refs, in their order. */
const edgesFrom = (one: string, { others }: Work): Edge[] =>
  [...others.keys()]
    .filter((other) => one < other)
    .sort()
    .map((other) => ({ between: [one, other], ...others.get(other)! }));

/** How many projects of each partnership had begun by a day. */
function projectsBegun(book: RecordBook, on: PlainDate): ReadonlyMap<string, number> {
  const begun = new Map<string, number>();
  for (const { values } of book.counted('project', on)) {
    const { partnership } = values as unknown as Project;
    begun.set(partnership, (begun.get(partnership) ?? 0) + 1);
  }
  return begun;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
