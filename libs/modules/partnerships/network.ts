import { byName } from '#kernel/folded';
import type { PlainDate } from '#kernel/plain-date';
import type { View } from '#platform/business-module';
import type { RecordBook, RecordRow } from '#platform/record-book';
import type { Project } from '../projects/events';
import { WhoIsWho } from '../organisations/who-is-who';
import { memberNamed, type Member } from './members';
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
  answer: async (_, at) => (await at.records()).remembered('network', networkOn, at.on),
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
  const [who, members] = [WhoIsWho.in(book), book.rememberedEach('organisations as members', 'organisation', memberOn, on)];
  return {
    nodes: [...book.remembered('working together', worksOn, on)]
      .map(([ref, { others, partnerships, projects }]) => ({ ...(members.get(ref) ?? memberNamed(who, ref, on)), degree: others.size, partnerships, projects }))
      .sort((a, b) => b.degree - a.degree || b.partnerships - a.partnerships || byName(a.name, b.name) || byText(a.ref, b.ref)),
    edges: book.remembered('edges', edgesOn, on),
  };
}

const memberOn = (book: RecordBook, { ref }: RecordRow, on: PlainDate): Member => memberNamed(WhoIsWho.in(book), ref, on);

function worksOn(book: RecordBook, on: PlainDate): ReadonlyMap<string, Work> {
  const [begun, works] = [book.remembered('begun projects', begunOn, on), new Map<string, Work>()];
  for (const [ref, members] of runningOn(book, on)) {
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
  return works;
}

function workOf(works: Map<string, Work>, ref: string): Work {
  const known = works.get(ref);
  if (known) return known;
  const work: Work = { others: new Map(), partnerships: 0, projects: 0 };
  works.set(ref, work);
  return work;
}

function edgesOn(book: RecordBook, on: PlainDate): readonly Edge[] {
  const works = book.remembered('working together', worksOn, on);
  return [...works.keys()].sort().flatMap((one) => edgesFrom(one, works.get(one)!));
}

/** The edges to those with greater refs, in their order. */
const edgesFrom = (one: string, { others }: Work): Edge[] =>
  [...others.keys()]
    .filter((other) => one < other)
    .sort()
    .map((other) => ({ between: [one, other], ...others.get(other)! }));

/** How many projects of each partnership had begun by a day. */
function begunOn(book: RecordBook, on: PlainDate): ReadonlyMap<string, number> {
  const begun = new Map<string, number>();
  for (const partnership of book.rememberedEach('partnerships of begun projects', 'project', ofBegun, on).values()) begun.set(partnership, (begun.get(partnership) ?? 0) + 1);
  return begun;
}

const ofBegun = (_: RecordBook, { values, withdrawn, on: day }: RecordRow, on: PlainDate): string | undefined =>
  withdrawn || (day !== null && day > on) ? undefined : (values as unknown as Project).partnership;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
