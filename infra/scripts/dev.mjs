// npm run dev: builds again and starts the server again whenever something is saved.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { once } from 'node:events';
import { prepare } from './build.mjs';
import { at, node, say } from './project.mjs';

const SETTLED = 150;
let server;
let wanted = true;
let timer;

async function stop() {
  if (server && server.exitCode === null && server.signalCode === null) {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}

/** One round at a time; what is saved meanwhile asks for another. With a mistake in it, the last good server runs on. */
async function round() {
  while (wanted) {
    wanted = false;
    try {
      await prepare(['server', 'web']);
      await stop();
      server = spawn(node, ['--enable-source-maps', at('dist/apps/api/main.js'), ...process.argv.slice(2)], { stdio: 'inherit' });
    } catch (error) {
      say(`${error.message}\nWaiting for the next change …`);
    }
  }
}

let going = round();
for (const folder of ['apps', 'libs'])
  watch(at(folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      wanted = true;
      going = going.then(round);
    }, SETTLED);
  });

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.removeAllListeners(signal).on(signal, () => void stop().then(() => process.exit(0)));
