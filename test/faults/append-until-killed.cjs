// Appends to a log from many sides at once until it is killed, or until appends have failed several times in a row.
// Prints a line `acknowledged ID FIRST LAST` or `failed ID NAME` for each append, after its answer. Needs `npm run build`.
'use strict';
const { writeSync } = require('node:fs');
const { SqliteEventStore } = require('#event-store/sqlite/sqlite-event-store');

const [file, prefix, seedText] = process.argv.slice(2);
const WRITERS = 20;
const FAILURES = 5;

let seed = Number(seedText);
/** A small generator (mulberry32), so that a run can be repeated as far as its timing allows. */
const random = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

const event = (commandId, index, of) => ({
  id: `${commandId}-${index}`,
  type: 'need.recorded',
  version: 1,
  data: { commandId, of, note: 'x'.repeat(Math.floor(random() * 300)) },
  meta: { commandId, command: 'record-need', correlationId: commandId, causationId: commandId, actor: { kind: 'system' } },
});

// Straight to the pipe: what was acknowledged is told even when the process dies the moment after.
const say = (...words) => writeSync(1, `${words.join(' ')}\n`);

async function main() {
  const store = SqliteEventStore.open({ file, clock: Date.now });
  let failures = 0;
  const write = async (writer) => {
    let revision = 'none';
    for (let n = 0; failures < FAILURES; n++) {
      const commandId = `${prefix}-${writer}-${n}`;
      // Now and then one that is written in slices, and usually one with another stream beside it.
      const count = random() < 0.01 ? 2_500 : 1 + Math.floor(random() * 4);
      const events = Array.from({ length: count }, (_, index) => event(commandId, index, count));
      const own = { stream: `camden/need/${prefix}-${writer}`, expected: revision, events: events.slice(0, -1) };
      const other = { stream: `camden/need/${commandId}`, expected: 'none', events: events.slice(-1) };
      try {
        const { first, last } = await store.append({ commandId, appends: count > 1 ? [own, other] : [other] });
        say('acknowledged', commandId, first, last);
        failures = 0;
        if (count > 1) revision = (revision === 'none' ? -1 : revision) + count - 1;
      } catch (error) {
        say('failed', commandId, error.name);
        failures++;
      }
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  say('head', await store.head());
}
main().catch((error) => {
  console.error(error);
  process.exit(1);
});
