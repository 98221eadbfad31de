import type { ImportReport, MatchedColumn } from '../../answers/imports';

/** A file as somebody chose it, its bytes in base64. */
export interface GivenFile { readonly name: string; readonly size: number; readonly base64: string }
/** What somebody gives to be imported: files, or cells pasted for one kind of thing. */
export interface Given { readonly files: readonly GivenFile[]; readonly pasted: string; readonly pastedAs: string }
/** By file of the format, then by header: the column it is read as, null where it is left out. */
export interface Matching { readonly [file: string]: { readonly [header: string]: string | null } }
/** By the name of a file or sheet: what it holds, null where it is left out. */
export interface Holds { readonly [name: string]: string | null }

export const nothing: Given = { files: [], pasted: '', pastedAs: '' };
export const isNothing = ({ files, pasted }: Given) => files.length === 0 && pasted.trim() === '';

/** The bytes of a file in base64. */
export const readFile = (file: File) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.onload = () => resolve(String(reader.result).split(',', 2)[1] ?? '');
    reader.readAsDataURL(file);
  });

/** The server takes no larger file; what is larger is not read at all. */
export const MOST_BYTES = 64 * 1024 * 1024;

export const readFiles = (files: readonly File[]): Promise<GivenFile[]> =>
  Promise.all(files.map(async (file) => ({ name: file.name, size: file.size, base64: file.size > MOST_BYTES ? '' : await readFile(file) })));

/** What is sent; the matching that was said stays as it is, whatever was mended in the file. */
export const bodyOf = ({ files, pasted, pastedAs }: Given, columns: Matching, holds: Holds) => ({
  ...(files.length > 0 ? { files: files.map(({ name, base64 }) => ({ name, base64 })) } : {}),
  ...(pasted.trim() === '' ? {} : { pasted: [{ file: pastedAs, text: pasted }] }),
  columns,
  holds,
  sent: true,
});

export const fileOf = (name: string) => name.replace(/\.csv$/, '');

/** What a header stands for before anybody says something else: what it was read as, or what is proposed. */
export const proposedFor = ({ column, by, proposed }: MatchedColumn): string | null => (by === 'none' ? (proposed?.column ?? null) : column);

/** What is said of every header that is not simply a column’s own name. */
export function matchingOf({ files }: Pick<ImportReport, 'files'>, said: Matching): Matching {
  const named = files.map(({ name, columns }) => {
    const before = said[fileOf(name)] ?? {};
    const own = columns.filter(({ header }) => header !== '').flatMap((one) => {
      const now = before[one.header] === undefined ? proposedFor(one) : before[one.header] ?? null;
      return one.by === 'name' && now === one.column ? [] : [[one.header, now] as const];
    });
    return [fileOf(name), Object.fromEntries(own)] as const;
  });
  return Object.fromEntries(named.filter(([, own]) => Object.keys(own).length > 0));
}

/** Whether somebody has to look at the columns: something is not simply read by its own name, or a column is missing. */
export const needsMatching = ({ files, faults }: ImportReport): boolean =>
  files.some(({ columns }) => columns.some(({ by, header }) => by === 'none' && header !== '')) || faults.some(({ code }) => code.startsWith('column.'));
