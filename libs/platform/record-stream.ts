import { recordDecider } from '#kernel/record-decider';
import { recordEvents, type Changes } from '#kernel/record';
import type { RecordKind } from '#kernel/record-kind';
import type { Command, CommandClass, StreamKind } from './business-module';
import { ChangesTo, Correct, TakeBack, Withdraw } from './record-commands';

export interface RecordStream<K extends string, V extends object> {
  readonly record: RecordKind<K, V>;
  /** The class of its `record-…` command, whose fields are the columns of its file and what a correction may change. */
  readonly shape: new () => Command & NoInfer<V>;
  /** The name of its import file, without `.csv`. */
  readonly file: string;
}

/**
 * A kind of record that has the events, the commands and the rules every record has, and nothing else: most kinds. A kind with
 * events of its own is declared with `streamKind`.
 */
export function recordStream<K extends string, V extends object>({ record, shape, file }: RecordStream<K, V>): StreamKind {
  const { kind } = record;
  const commands: { [name: string]: CommandClass } = {
    [`record-${kind}`]: shape,
    [`correct-${kind}`]: correctionOf(shape),
    [`withdraw-${kind}`]: class extends Withdraw {},
    [`take-back-${kind}-correction`]: class extends TakeBack {},
  };
  return { kind, record, decider: recordDecider(record), events: recordEvents(record), commands, file } as unknown as StreamKind;
}

function correctionOf(shape: CommandClass): CommandClass {
  class Correction extends Correct {
    @ChangesTo(shape) changes!: Changes<object>;
  }
  return Correction;
}
