import type { Ctx } from '#kernel/decider';
import type { DomainEvent } from '#kernel/event';
import { citations } from '#kernel/record-kind';
import { isRefusal } from '#kernel/refusal';
import { foldedBy, recordedIn, type SpecRows } from '#kernel/testing/projection-spec';
import type { Instant } from '#kernel/time';
import { RecordBook } from '#platform/record-book';
import { Registry } from '#platform/registry';
import { modules } from '../all';

const ctx: Ctx = { now: '2015-06-16T09:00:00.000Z' as Instant, newId: () => '00000000-0000-7000-8000-000000000001' };

const registry = new Registry(modules);

/** A backbone that writes down what the rules let it, without a store: the deciders and the check of citations are the real ones. */
export class Backbone {
  readonly facts: DomainEvent[] = [];
  private readonly states = new Map<string, unknown>();

  /** Carries a command out; what is refused, or cites what is not there, changes nothing. Answers whether anything was recorded. */
  ask(name: string, command: { readonly ref: string; readonly changes?: object }): boolean {
    const found = registry.command(name);
    if (isRefusal(found)) throw new Error(found.sentence);
    const { kind } = found;
    const cited = citations(kind.record?.cites ?? {}, command.changes ?? command);
    if (cited.some((one) => (this.stateOf(one.kind, one.ref) as { is: string }).is !== 'live')) return false;
    const state = this.stateOf(kind.kind, command.ref);
    const decision = kind.decider.decide[name]!(state, command, ctx);
    if (isRefusal(decision)) return false;
    this.states.set(`${kind.kind} ${command.ref}`, decision.reduce(kind.decider.evolve, state));
    this.facts.push(...decision);
    return decision.length > 0;
  }

  /** The rows of one of the projections, by its name. */
  rows(name: string): SpecRows {
    const projection = registry.projections.find((one) => one.name === name);
    if (!projection) throw new Error(`There is no projection “${name}”.`);
    return foldedBy(projection, recordedIn('camden', this.facts));
  }

  get book(): RecordBook {
    return new RecordBook(this.rows('record-book'), registry.records);
  }

  private stateOf(kind: string, ref: string): unknown {
    return this.states.get(`${kind} ${ref}`) ?? registry.kind(kind).decider.initial;
  }
}
