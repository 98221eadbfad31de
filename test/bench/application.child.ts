import { createApp, listen } from '../../apps/api/server';
import { doJobs } from './children';
import { secondsOf } from './statistics';
import { open, say, settled } from './store';

/** The most memory this process has held at any time, in MB (of a million bytes). */
const peakMb = () => (process.resourceUsage().maxRSS * 1024) / 1e6;

/** The whole application as `npm start` runs it, answering; rebuilding its projections where that is asked for. */
async function application({ folder, rebuild }: { folder: string; rebuild: boolean }) {
  const writing = await open(folder);
  const running = await listen(await createApp(writing, { log: say }), writing, 0);
  const ready = await fetch(`${running.url}/health/ready`);
  if (ready.status !== 200) throw new Error(`The application answered ${ready.status}.`);
  await settled(writing);
  const seconds = rebuild ? await secondsOf(() => writing.runner.rebuild()) : 0;
  const found = { seconds, peakMb: peakMb() };
  await running.close();
  await writing.close();
  return found;
}

doJobs({ application });
