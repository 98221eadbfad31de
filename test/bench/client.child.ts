import { Agent, request } from 'node:http';
import { doJobs } from './children';
import { scan } from './raw';
import { run } from './run';
import { secondsOf } from './statistics';

const agent = new Agent({ keepAlive: true });

async function post({ url, bodies, atOnce }: { url: string; bodies: readonly object[]; atOnce: number }) {
  return { seconds: await secondsOf(() => run(bodies, atOnce, (body) => send('POST', url, JSON.stringify(body)))) };
}

/** Asks at fixed moments, whatever became of the answer before; milliseconds from asking to the end of the answer. */
async function get({ urls, everyMs }: { urls: readonly string[]; everyMs: number }) {
  const start = performance.now() + everyMs;
  const latencies = urls.map(async (url, index) => {
    await new Promise((resolve) => setTimeout(resolve, start + index * everyMs - performance.now()));
    const asked = performance.now();
    await send('GET', url);
    return performance.now() - asked;
  });
  return { latencies: await Promise.all(latencies) };
}

function send(method: string, url: string, body?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, agent, headers: body === undefined ? {} : { 'content-type': 'application/json' } }, (response) => {
      response.resume();
      response.on('end', () => (response.statusCode === 200 ? resolve() : reject(new Error(`${method} ${url} answered ${response.statusCode}.`))));
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

async function scanned({ file }: { file: string }) {
  let events = 0;
  const seconds = await secondsOf(() => (events = scan(file)));
  return { events, seconds };
}

doJobs({ post, get, scan: scanned });
