// npm start: from a fresh clone to a running Throughline, installing and building only what is missing or out of date.
// In package.json it is `exec node …`: npm signals its own child only, and a shell in between would die and leave the server behind.
import { prepareOrExit } from './build.mjs';
import { handOver, SERVING } from './hand-over.mjs';

await prepareOrExit(['server', 'web']);
handOver('dist/apps/api/main.js', process.argv.slice(2), SERVING);
