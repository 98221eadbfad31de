import { describe, it } from '@jest/globals';
import type { Decider } from '../decider';
import type { DomainEvent } from '../event';
import type { PlainDate } from '../plain-date';
import type { RecordState } from '../record';
import type { RecordKind } from '../record-kind';
import { specFor } from './spec-for';

/**
 * What every kind of record does when it is recorded, corrected and withdrawn, said of one kind with values of its own.
 * A kind's spec calls this and adds what only it does.
 */
export function recordSpec<V extends object, C extends object, E extends DomainEvent>(
  kind: RecordKind<string, V>,
  decider: Decider<RecordState<V>, C, E>,
  { ref, values, changes }: { ref: string; values: NoInfer<V>; changes: Partial<NoInfer<V>> },
): void {
  const { given } = specFor(decider as unknown as Decider<RecordState<V>, Record<string, object>, DomainEvent>);
  const [toRecord, toCorrect, toWithdraw] = ['record', 'correct', 'withdraw'].map((verb) => `${verb}-${kind.kind}`) as [string, string, string];
  const on = (says: V) => (kind.happenedOn === undefined ? undefined : (says[kind.happenedOn] as PlainDate));
  const fact = (says: V): DomainEvent => ({ type: `${kind.kind}.recorded`, data: { ref, values: says }, occurredOn: on(says) });
  const row = { ref, ...values };
  const correction = { ref, changes, why: 'It was misread.', correction: 'correction-001' };
  const withdrawal = { ref, why: 'Entered twice.' };
  const recorded = fact(values);
  const corrected: DomainEvent = { type: `${kind.kind}.corrected`, data: correction };
  const withdrawn: DomainEvent = { type: `${kind.kind}.withdrawn`, data: withdrawal };
  const freed: DomainEvent = { type: `${kind.kind}.withdrawn`, data: { ...withdrawal, withImport: 'import-1' } };

  describe(`recording: ${kind.title}`, () => {
    it('is a fact with its own date', () => given().when(toRecord, row).then(recorded));
    it('with the same values again is a retry', () => given(recorded).when(toRecord, row).thenNothing());
    it('as first recorded leaves a correction standing', () => given(recorded, corrected).when(toRecord, row).thenNothing());
    it('as it stands now is a retry', () => given(recorded, corrected).when(toRecord, { ...row, ...changes }).thenNothing());
    it('leaves a withdrawn one withdrawn', () => given(recorded, withdrawn).when(toRecord, row).thenNothing());
    it('under a known ref with other values is refused', () =>
      given(recorded).when(toRecord, { ...row, ...changes }).thenRefused('record.known-ref'));
    it('may use the ref again that was withdrawn with its import', () =>
      given(recorded, freed).when(toRecord, { ...row, ...changes }).then(fact({ ...values, ...changes })));
  });

  describe(`correcting: ${kind.title}`, () => {
    it('says what changes and why', () => given(recorded).when(toCorrect, correction).then(corrected));
    it('under the same name again is a retry', () => given(recorded, corrected).when(toCorrect, correction).thenNothing());
    it('to what it says already changes nothing', () =>
      given(recorded, corrected).when(toCorrect, { ref, changes, why: 'Again.' }).thenNothing());
    it('under a name that is known for another is refused', () =>
      given(recorded, corrected).when(toCorrect, { ...correction, why: 'For another reason.' }).thenRefused('correction.known-ref'));
    it('what nobody recorded is refused', () => given().when(toCorrect, correction).thenRefused('record.unknown'));
    it('what was withdrawn is refused', () => given(recorded, withdrawn).when(toCorrect, correction).thenRefused('record.withdrawn'));
  });

  describe(`withdrawing: ${kind.title}`, () => {
    it('says why', () => given(recorded).when(toWithdraw, withdrawal).then(withdrawn));
    it('again is a retry', () => given(recorded, withdrawn).when(toWithdraw, withdrawal).thenNothing());
    it('what nobody recorded is refused', () => given().when(toWithdraw, withdrawal).thenRefused('record.unknown'));
    it('under a name that is known for a correction is refused', () =>
      given(recorded, corrected).when(toWithdraw, { ...withdrawal, correction: 'correction-001' }).thenRefused('correction.known-ref'));
  });

  describe(`taking back a correction: ${kind.title}`, () => {
    const toTakeBack = `take-back-${kind.kind}-correction`;
    const asked = { ref, correction: 'correction-001', why: 'It was right before.' };
    const earlier = Object.fromEntries(Object.keys(changes).map((field) => [field, values[field as keyof V] ?? null]));
    const takenBack: DomainEvent = { type: `${kind.kind}.corrected`, data: { ref, changes: earlier, why: asked.why, takesBack: 'correction-001' } };
    const named: DomainEvent = { type: `${kind.kind}.withdrawn`, data: { ...withdrawal, correction: 'correction-001' } };
    const reinstated: DomainEvent = { type: `${kind.kind}.reinstated`, data: { ref, why: asked.why, takesBack: 'correction-001' } };
    const again: DomainEvent = { type: `${kind.kind}.corrected`, data: { ...correction, correction: 'correction-002' } };

    it('says again what was said before', () => given(recorded, corrected).when(toTakeBack, asked).then(takenBack));
    it('leaves what was corrected since', () =>
      given(recorded, corrected, again).when(toTakeBack, asked).then({ ...takenBack, data: { ...(takenBack.data as object), changes: {} } }));
    it('brings back what a named withdrawal took', () => given(recorded, named).when(toTakeBack, asked).then(reinstated));
    it('a second time is a retry', () => given(recorded, corrected, takenBack).when(toTakeBack, asked).thenNothing());
    it('frees its name', () => given(recorded, corrected, takenBack).when(toCorrect, correction).then(corrected));
    it('makes a brought-back record correctable', () => given(recorded, named, reinstated).when(toCorrect, correction).then(corrected));
    it('brings nothing back once its import was withdrawn', () => given(recorded, named, freed).when(toTakeBack, asked).thenNothing());
    const unnamed: DomainEvent = { type: `${kind.kind}.withdrawn`, data: { ref, why: 'Entered twice.' } };
    const broughtBack: DomainEvent = { type: `${kind.kind}.reinstated`, data: { ref, why: asked.why } };
    it('without a name brings back what is withdrawn', () => {
      given(recorded, unnamed).when(toTakeBack, { ref, why: asked.why }).then(broughtBack);
      given(recorded, named).when(toTakeBack, { ref, why: asked.why }).then(broughtBack);
    });
    it('without a name, of what is not withdrawn, is a retry', () => {
      given(recorded, corrected).when(toTakeBack, { ref, why: asked.why }).thenNothing();
      given(recorded, unnamed, broughtBack).when(toTakeBack, { ref, why: asked.why }).thenNothing();
    });
    it('without a name, of what was withdrawn with its import, is refused', () => given(recorded, freed).when(toTakeBack, { ref, why: asked.why }).thenRefused('record.import-withdrawn'));
    it('never brings back what was withdrawn anew since', () =>
      given(recorded, named, broughtBack, unnamed).when(toTakeBack, asked).then({ ...takenBack, data: { ...(takenBack.data as object), changes: {} } }));
    it('leaves a named withdrawal known, so that its import changes nothing when it comes again', () =>
      given(recorded, named, broughtBack).when(toWithdraw, { ...withdrawal, correction: 'correction-001' }).thenNothing());
    it('of what nobody recorded is refused', () => given().when(toTakeBack, asked).thenRefused('record.unknown'));
  });
}
