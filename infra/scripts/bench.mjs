// npm run -s bench -- ARGS: the benchmarks. They start a whole server, so the pages are built as well.
import { prepareOrExit } from './build.mjs';
import { handOver, SERVING } from './hand-over.mjs';

await prepareOrExit(['server', 'web']);
handOver('dist/test/bench/main.js', process.argv.slice(2), SERVING);
