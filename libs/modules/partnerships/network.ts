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

function networkOn(book: RecordBook, on: PlainDate): Network {
  const [edges, nodes] = [new Map<string, Map<string, Together>>(), new Map<string, { others: Set<string>; partnerships: number; projects: number }>()];
  const begun = projectsBegun(book, on);
  for (const { ref, members } of runningOn(book, on))
    for (const [index, one] of members.entries()) {
      const projects = begun.get(ref) ?? 0;
      const node = nodes.get(one) ?? { others: new Set(), partnerships: 0, projects: 0 };
      nodes.set(one, node);
      node.partnerships += 1;
      node.projects += projects;
      for (const other of members) if (other !== one) node.others.add(other);
      const edgesOfOne = edges.get(one) ?? new Map<string, Together>();
      edges.set(one, edgesOfOne);
      for (const other of members.slice(index + 1)) {
        const edge = edgesOfOne.get(other) ?? { partnerships: [], projects: 0 };
        edgesOfOne.set(other, edge);
        edge.partnerships.push(ref);
        edge.projects += projects;
      }
    }
  const named = membersNamed(book, [...nodes.keys()], on);
  return {
    nodes: named
      .map((member) => {
        const { others, partnerships, projects } = nodes.get(member.ref)!;
        return { ...member, degree: others.size, partnerships, projects };
      })
      .sort((a, b) => b.degree - a.degree || b.partnerships - a.partnerships || byName(a.name, b.name) || byText(a.ref, b.ref)),
    edges: [...edges]
      .flatMap(([one, others]) => [...others].map(([other, edge]): Edge => ({ between: [one, other], ...edge })))
      .sort((a, b) => byText(a.between[0], b.between[0]) || byText(a.between[1], b.between[1])),
  };
}

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
