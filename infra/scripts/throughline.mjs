// npm run -s throughline -- ARGS: the command-line tool, built first if need be.
import { prepareOrExit } from './build.mjs';
import { handOver } from './hand-over.mjs';

await prepareOrExit(['server']);
handOver('dist/apps/cli/main.js', process.argv.slice(2));
