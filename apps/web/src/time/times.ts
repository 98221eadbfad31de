import { useSearch } from '@tanstack/react-router';

/** The two settings of every page: the day one stands on, and the moment (an instant or an event number) whose knowledge one has. */
export interface Times { on?: string; knownAt?: string }

/** The named settings as the URL has them; what is empty or repeated does not count. */
export const readTexts = <N extends string>(search: Record<string, unknown>, names: readonly N[]): Partial<Record<N, string>> =>
  Object.fromEntries(names.flatMap((name) => (typeof search[name] === 'string' && search[name] !== '' ? [[name, search[name]]] : []))) as Partial<Record<N, string>>;

/** Wrong values are kept as they stand: the server says what is wrong with them, at the field. */
export const readTimes = (search: Record<string, unknown>): Times => readTexts(search, ['on', 'knownAt']);

export function useTimes(): Times {
  const { on, knownAt } = useSearch({ from: '/$lcep' });
  return { on, knownAt };
}

export const isPast = ({ on, knownAt }: Times): boolean => on !== undefined || knownAt !== undefined;

export const isPosition = (knownAt: string): boolean => /^\d+$/.test(knownAt);

/** Enough to say it in words; what is right in the end the server decides. */
export const isReadable = ({ on, knownAt }: Times): boolean =>
  (on === undefined || (/^\d{4}-\d\d-\d\d$/.test(on) && !Number.isNaN(Date.parse(on)))) &&
  (knownAt === undefined || isPosition(knownAt) || (/T.*Z$/.test(knownAt) && !Number.isNaN(Date.parse(knownAt))));
