import type { EventOf } from '../event';
import type { PlainDate } from '../plain-date';
import type { Changes, CorrectedData, RecordedData, ReinstatedData, WithdrawnData } from '../record';
import type { RecordKind } from '../record-kind';

/** The facts of one kind of record, in few words: `school.recorded('school-001', { … })`. */
export const factsOf = <K extends string, V extends object>({ kind, happenedOn }: RecordKind<K, V>) => ({
  recorded: (ref: string, values: V): EventOf<`${K}.recorded`, RecordedData<V>> => ({
    type: `${kind}.recorded`,
    data: { ref, values },
    occurredOn: happenedOn && (values[happenedOn] as PlainDate | undefined),
  }),
  corrected: (ref: string, changes: Changes<V>, more: Pick<CorrectedData<V>, 'correction' | 'takesBack'> = {}): EventOf<`${K}.corrected`, CorrectedData<V>> => ({
    type: `${kind}.corrected`,
    data: { ref, changes, why: 'It was misread.', ...more },
  }),
  withdrawn: (ref: string, more: Pick<WithdrawnData, 'correction' | 'withImport'> = {}): EventOf<`${K}.withdrawn`, WithdrawnData> => ({
    type: `${kind}.withdrawn`,
    data: { ref, why: 'Entered twice.', ...more },
  }),
  reinstated: (ref: string, takesBack?: string): EventOf<`${K}.reinstated`, ReinstatedData> => ({
    type: `${kind}.reinstated`,
    data: { ref, why: 'It was not twice.', takesBack },
  }),
});
