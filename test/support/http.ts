import { request } from 'node:http';

export interface Reply<T> {
  readonly status: number;
  readonly type: string;
  readonly body: T;
  readonly text: string;
}
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}
export type Sent = { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string | object };

/** One request, with headers of any kind: `fetch` would not let a test forge Host. */
export function send<T = Problem>(address: string, path: string, { method, headers = {}, body }: Sent = {}): Promise<Reply<T>> {
  const payload = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const asking = request(
      new URL(path, address),
      { method: method ?? (payload === undefined ? 'GET' : 'POST'), headers: { ...(payload === undefined ? {} : { 'content-type': 'application/json' }), ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('error', reject).on('end', () => {
          const type = response.headers['content-type'] ?? '';
          resolve({ status: response.statusCode!, type, text, body: (/json/.test(type) ? JSON.parse(text) : text) as T });
        });
      },
    );
    asking.on('error', reject).end(payload);
  });
}
