import { useQuery } from '@tanstack/react-query';
import { get } from '../api';
import { kindsOf, type OpenApi } from './kinds';

/** Asked once: the API does not change while the page is open. */
export const useKinds = () =>
  useQuery({ queryKey: ['kinds'], staleTime: Infinity, queryFn: async ({ signal }) => kindsOf(await get<OpenApi>('/api/openapi.json', {}, signal)) });
