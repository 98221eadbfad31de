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
  // A report about a file that is at fault is no refusal: it says what became of each row.
  const reports = response.status === 422 && response.headers.get('content-type')?.startsWith('application/json') === true;
  if (response.ok || reports) return (await response.json()) as T;
  throw problemOf(response.status, (await response.json().catch(() => ({}))) as ProblemBody);
}

function problemOf(status: number, body: ProblemBody): Problem {
  const fields = Object.fromEntries((body.errors ?? []).map(({ field, message }) => [field, message.charAt(0).toUpperCase() + message.slice(1)]));
  return new Problem(status, body.code ?? '', body.detail ?? body.title ?? words.problem.answered(status), fields);
}

const posted = (path: string, body: object, accept: string, signal?: AbortSignal) =>
  fetch(path, { method: 'POST', headers: { 'content-type': 'application/json', accept }, body: JSON.stringify(body), ...(signal ? { signal } : {}) });

export const post = async <T>(path: string, body: object): Promise<T> => answerOf<T>(await posted(path, body, 'application/json'));

interface Line<T> { progress?: { stage: string; done: number; total: number }; report?: T; problem?: ProblemBody & { status: number } }

/** Sends what takes a while, and is told on the way how far it has come. Throws a Problem where it is refused. */
export async function postLong<T>(path: string, body: object, told: (stage: string, done: number, total: number) => void, signal: AbortSignal): Promise<T> {
  const response = await posted(path, body, 'application/x-ndjson', signal);
  if (!response.ok || response.body === null) return answerOf<T>(response);
  let rest = '';
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const { progress, report, problem } = JSON.parse(line) as Line<T>;
      if (problem) throw problemOf(problem.status, problem);
      if (report) return report;
      if (progress) told(progress.stage, progress.done, progress.total);
    }
  }
  throw new Error('The answer broke off.');
}

/** Carries out a command. Throws a Problem where it is refused, anything else where the line is broken. */
export async function tell(lcep: string, command: string, body: Record<string, Json>): Promise<Done> {
  return post<Done>(`/api/lceps/${encodeURIComponent(lcep)}/commands/${command}`, body);
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
