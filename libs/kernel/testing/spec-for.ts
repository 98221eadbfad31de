import { expect } from '@jest/globals';
import type { Ctx, Decider } from '../decider';
import type { DomainEvent } from '../event';
import { isRefusal } from '../refusal';
import type { Instant } from '../time';

const ctx: Ctx = { now: '2015-06-16T09:00:00.000Z' as Instant, newId: () => '00000000-0000-7000-8000-000000000001' };

/** Given these facts, when this is asked, then exactly these events, nothing, or a refusal with this code. */
export const specFor = <S, C extends object, E extends DomainEvent>(decider: Decider<S, C, E>) => ({
  given: (...facts: readonly E[]) => ({
    when<N extends keyof C>(name: N, command: C[N]) {
      const decision = decider.decide[name](facts.reduce(decider.evolve, decider.initial), command, ctx);
      return {
        then: (...events: readonly E[]) => expect(decision).toEqual(events),
        thenNothing: () => expect(decision).toEqual([]),
        thenRefused: (code: string) => expect(isRefusal(decision) ? decision.refused : decision).toBe(code),
      };
    },
  }),
});
