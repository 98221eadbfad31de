import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Fetches again when something is recorded. A page pinned to a moment does not listen: nothing later may reach it. */
export function useLive(lcep: string, knownAt: string | undefined) {
  const queries = useQueryClient();
  useEffect(() => {
    if (knownAt !== undefined) return;
    const source = new EventSource(`/api/lceps/${encodeURIComponent(lcep)}/changes`);
    let waiting: ReturnType<typeof setTimeout> | undefined;
    // An import says hundreds of positions in a row: once a moment is enough. What is on its way is let through first, or
    // fetching again would cancel it ("Earlier events", just pressed).
    const refetch = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        if (queries.isFetching({ queryKey: ['lcep', lcep] }) > 0) refetch();
        else void queries.invalidateQueries({ queryKey: ['lcep', lcep] });
      }, 250);
    };
    source.addEventListener('position', refetch);
    return () => { clearTimeout(waiting); source.close(); };
  }, [lcep, knownAt, queries]);
}
