import { useQuery } from '@tanstack/react-query';
import type { KnownFile } from '../answers/imports';
import { get } from '../api';
import { capital, fieldLabel, kindWords } from '../shell/plain';
import { importWords } from '../words/imports';

interface Described { paths: { '/api/lceps/{lcep}/imports': { post: { 'x-files': KnownFile[] } } } }

/** Asked once: the API does not change while the page is open. */
export const useKnownFiles = () =>
  useQuery({ queryKey: ['import-files'], staleTime: Infinity, queryFn: async ({ signal }) => (await get<Described>('/api/openapi.json', {}, signal)).paths['/api/lceps/{lcep}/imports'].post['x-files'] });

/** What a file of the format holds, in words. */
export const fileName = (known: readonly KnownFile[], file: string): string => {
  const one = known.find((each) => each.file === file);
  // A file of another name is called as it was sent.
  if (one === undefined) return file;
  const { kind } = one;
  return kind ? kindWords(kind).many : file === 'corrections' ? importWords.corrections : capital(file.replaceAll('_', ' '));
};

/** A column as the field it becomes is called: `held_on` is “Held on”, `cost_gbp` is “Cost”. */
export function columnName(kind: string | null | undefined, column: string): string {
  if (column === 'ref') return importWords.ref;
  const field = column.replace(/_gbp$/, '_pence').replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return fieldLabel(field, kind ?? undefined);
}
