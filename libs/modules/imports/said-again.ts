import { v5 as uuidV5 } from 'uuid';
import { saysTheSame } from '#kernel/json';
import type { StreamKind } from '#platform/business-module';
import type { RecordRow } from '#platform/record-book';
import type { RowCommand } from './rows';

/** Names of corrections in an export. */
const CORRECTIONS_AGAIN = 'b0c1f6a4-6a53-5a0e-9f0d-2d8f2c4f7a61';

/** What an export calls the nth correction of a field (from 0), so that an import knows it for one that is recorded. */
export const nameAgain = (kind: StreamKind, ref: string, field: string, nth: number): string =>
  `corrected-${uuidV5(`${kind.file}/${ref}/${field}/${nth}`, CORRECTIONS_AGAIN)}`;

/** The corrections of one field, in the order in which they were made. */
export const correctionsOf = ({ corrections }: RecordRow, field: string): RecordRow['corrections'] => corrections.filter(({ changes }) => Object.hasOwn(changes, field));

/** Whether a row of `corrections.csv` is a correction of this record that was made long ago, as its export names it. */
export function isSaidAgain(row: RecordRow, { kind, command }: RowCommand, open: (value: unknown) => unknown): boolean {
  const changes = 'changes' in command ? (command.changes as RecordRow['values']) : {};
  const name = 'correction' in command ? command.correction : undefined;
  return Object.entries(changes).some(([field, value]) =>
    correctionsOf(row, field).some((one, nth) => nameAgain(kind, row.ref, field, nth) === name && saysTheSame(open(one.changes[field]), value)),
  );
}
