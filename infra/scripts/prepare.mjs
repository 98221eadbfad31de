// npm run build
import { prepareOrExit } from './build.mjs';

await prepareOrExit(['server', 'web']);
