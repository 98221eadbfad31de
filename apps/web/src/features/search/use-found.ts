import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Query } from '../../answers';
import type { Found } from '../../answers/finding';
import { get, viewPath } from '../../api';
import { useTimes } from '../../time/times';

/** So long one waits for the next letter before anything is asked, in milliseconds. */
const PAUSE = 120;

/** What was typed, once the typing pauses. */
export function usePaused(typed: string): string {
  const [paused, setPaused] = useState(typed);
  useEffect(() => {
    const waiting = setTimeout(() => setPaused(typed), PAUSE);
    return () => clearTimeout(waiting);
  }, [typed]);
  return paused;
}

/** Records by their words, at the two times where one stands. What was found for fewer letters stays until the new answer is there. */
export function useFound(lcep: string, words: string, more: Query = {}) {
  const { on, knownAt } = useTimes();
  return useQuery({
    enabled: words.trim() !== '',
    queryKey: ['lcep', lcep, 'search', on, knownAt, words, more],
    queryFn: ({ signal }) => get<Found>(viewPath(lcep, 'search'), { words, ...more, on, knownAt }, signal),
    placeholderData: (before, asked) => (asked?.queryKey[1] === lcep && asked?.queryKey[3] === on && asked?.queryKey[4] === knownAt ? before : undefined),
  });
}
