import { byName } from '#kernel/folded';
import type { PlainDate } from '#kernel/plain-date';
import type { View } from '#platform/business-module';
import type { RecordBook } from '#platform/record-book';
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

function networkOn(book: RecordBook, on: PlainDate): Network {
  const [edges, nodes] = [new Map<string, Map<string, { partnerships: string[]; projects: number }>>(), new Map<string, { others: Set<string>; partnerships: number; projects: number }>()];
  for (const { ref, members, projects } of runningOn(book, on))
    for (const [index, one] of members.entries()) {
      const node = nodes.get(one) ?? { others: new Set(), partnerships: 0, projects: 0 };
      nodes.set(one, node);
      node.partnerships += 1;
      node.projects += projects;
      for (const other of members) if (other !== one) node.others.add(other);
      for (const other of members.slice(index + 1)) {
        const ofOne = edges.get(one) ?? new Map<string, { partnerships: string[]; projects: number }>();
        const edge = ofOne.get(other) ?? { partnerships: [], projects: 0 };
        edges.set(one, ofOne.set(other, edge));
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
    edges: [...edges].flatMap(([one, others]) => [...others].map(([other, edge]): Edge => ({ between: [one, other], ...edge }))).sort((a, b) => byText(a.between[0], b.between[0]) || byText(a.between[1], b.between[1])),
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
