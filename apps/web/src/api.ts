import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { FigurePage, Json, Lcep, LogPage, Query, Views, Done } from './answers';
import { words } from './words/pages';

/** A refusal the server explained (problem+json): its sentences are meant for people. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: Record<string, string>;
  constructor(status: number, code: string, detail: string, fields: Record<string, string>) {
    super(detail);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

interface ProblemBody { code?: string; title?: string; detail?: string; errors?: { field: string; message: string }[] }

export async function get<T>(path: string, query: Query, signal: AbortSignal): Promise<T> {
  const asked = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '');
  const response = await fetch(asked.length > 0 ? `${path}?${new URLSearchParams(asked)}` : path, { signal, headers: { accept: 'application/json' } });
  return answerOf<T>(response);
}

async function answerOf<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T;
  const body = (await response.json().catch(() => ({}))) as ProblemBody;
  const fields = Object.fromEntries((body.errors ?? []).map(({ field, message }) => [field, message.charAt(0).toUpperCase() + message.slice(1)]));
  throw new Problem(response.status, body.code ?? '', body.detail ?? body.title ?? words.problem.answered(response.status), fields);
}

/** Carries out a command. Throws a Problem where it is refused, anything else where the line is broken. */
export async function tell(lcep: string, command: string, body: Record<string, Json>): Promise<Done> {
  const path = `/api/lceps/${encodeURIComponent(lcep)}/commands/${command}`;
  return answerOf<Done>(await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify(body) }));
}

export const viewPath = (lcep: string, view: keyof Views) => `/api/lceps/${encodeURIComponent(lcep)}/views/${view}`;

export const useLceps = () =>
  useQuery({ queryKey: ['lceps'], queryFn: ({ signal }) => get<{ lceps: Lcep[] }>('/api/lceps', {}, signal) });

/** No answer for one pair of times is ever shown under another: a page of the past waits for its own answer. */
export const useView = <V extends keyof Views>(lcep: string, view: V, query: Query, enabled = true) =>
  useQuery({ enabled, queryKey: ['lcep', lcep, view, query], queryFn: ({ signal }) => get<Views[V]>(viewPath(lcep, view), query, signal) });

export const useFigurePages = (lcep: string, query: Query) =>
  useInfiniteQuery({
    queryKey: ['lcep', lcep, 'figure', query],
    initialPageParam: 1,
    queryFn: ({ signal, pageParam }) => get<FigurePage>(viewPath(lcep, 'figure'), { ...query, page: String(pageParam) }, signal),
    getNextPageParam: (last, pages) => (last.more ? pages.length + 1 : undefined),
  });

export const useLogPages = (lcep: string, query: Query) =>
  useInfiniteQuery({
    queryKey: ['lcep', lcep, 'event-log', query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => get<LogPage>(viewPath(lcep, 'event-log'), { ...query, limit: '50', before: pageParam }, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  });
