import { useInfiniteQuery } from '@tanstack/react-query';
import type { Query } from '../../answers';
import type { DirectoryPage } from '../../answers/finding';
import { get, viewPath } from '../../api';

const PAGE = 100;

/** The directory page by page. While another filter is on its way, what was there stays; never under another pair of times. */
export const useDirectory = (lcep: string, { on, knownAt, ...filters }: Query) =>
  useInfiniteQuery({
    queryKey: ['lcep', lcep, 'directory', on, knownAt, filters],
    initialPageParam: 0,
    queryFn: ({ signal, pageParam }) => get<DirectoryPage>(viewPath(lcep, 'directory'), { ...filters, on, knownAt, limit: String(PAGE), skip: String(pageParam) }, signal),
    getNextPageParam: (last, pages) => (last.total > pages.length * PAGE ? pages.length * PAGE : undefined),
    placeholderData: (before, asked) => (asked?.queryKey[3] === on && asked?.queryKey[4] === knownAt && asked?.queryKey[1] === lcep ? before : undefined),
  });
