import type { Actor } from '#kernel/event';
import type { Ref } from '#kernel/ids';
import type { Position } from '#kernel/time';
import { freeText, label, wholeNumber, type Field } from '#kernel/fields';
import { problem } from '#kernel/problem';
import type { Command } from './business-module';
import { Is } from './fields';

const uuid: Field = {
  read: (cell) => cell.trim(),
  check: (value) =>
    typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(value)
      ? undefined
      : problem('id.form', 'a UUID'),
  schema: { type: 'string', format: 'uuid' },
};

/** What may be said beside the fields of any command. */
export class Envelope {
  @Is(uuid, { optional: true, says: 'A UUID of yours. Sent twice, the command is carried out once.' }) commandId?: string;
  @Is(uuid, { optional: true, says: 'What this belongs to, such as one piece of work; a new one where absent.' })
  correlationId?: string;
  @Is(uuid, { optional: true, says: 'The event or command that led to this one.' }) causationId?: string;
  @Is(wholeNumber(0, Number.MAX_SAFE_INTEGER), { optional: true, says: 'The revision you have seen; refused when it is no longer the newest.' })
  expectedRevision?: number;
  @Is(label, { optional: true, says: 'Who asked for it, where that is not the one who records it.' }) onBehalfOf?: string;
  @Is(freeText, { optional: true, says: 'Why, for those who read the history later.' }) reason?: string;
}

/** A command that was validated, with all that is known about its asking. */
export interface Asked {
  readonly lcep: string;
  readonly name: string;
  readonly command: Command;
  readonly actor: Actor;
  readonly envelope: Envelope;
}

/** A command was carried out, or had been before. */
export interface Done {
  readonly ref: Ref;
  /** Ask a view `after` this position and it includes what was recorded. */
  readonly position: Position;
  /** The record's newest revision: what to send as `expectedRevision` next time. */
  readonly revision: number;
  /** How many events this call recorded: 0 when there was nothing to do any more. */
  readonly recorded: number;
}
