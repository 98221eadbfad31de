// Where Jest doesn't know yet how long files take, as on a fresh machine, it begins with the largest; the slowest of ours
// are small. Begun last, they would run alone while every other processor waits.
import Sequencer from '@jest/test-sequencer';

const LONGEST = ['faults/kill', 'faults/store', 'e2e/registers', 'every-kind', 'every-page', 'e2e/scenario'];
const rank = ({ path }) => LONGEST.findIndex((name) => path.includes(name)) + 1 || LONGEST.length + 1;

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
}
