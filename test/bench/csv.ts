import { stringify } from 'csv-stringify/sync';
import { columnsOf, fileName } from '#modules/imports/rows';
import type { ImportFile } from '#modules/imports/open-files';
import type { StreamKind } from '#platform/business-module';
import type { Step } from './history';

/** The recording steps as the CSV files a backbone would bring. */
export function filesOf(kinds: Iterable<StreamKind>, steps: readonly Step[]): ImportFile[] {
  const files: ImportFile[] = [];
  for (const kind of kinds) {
    const own = steps.filter((step) => step.name === `record-${kind.kind}`);
    if (kind.file === undefined || own.length === 0) continue;
    const fields = columnsOf(kind);
    const rows = own.map(({ command }) => fields.map(({ property, column }) => cellOf(column, command[property])));
    files.push({ name: fileName(kind), bytes: Buffer.from(stringify([fields.map(({ column }) => column), ...rows])) });
  }
  return files;
}

function cellOf(column: string, value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.join(';');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return column.endsWith('_gbp') ? (Number(value) / 100).toFixed(2) : String(value);
}
