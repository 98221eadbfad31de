import { InvalidArgumentError, type Command } from 'commander';
import { streamOf } from '#kernel/ids';
import { orThrow, refuse, Refused } from '#kernel/refusal';
import { recordedOf } from '#event-store/decode';
import { FIGURES, type Figures } from '#modules/headline/figures';
import { unknownLcep } from '#platform/command-pipeline';
import { AskView, type Answer } from '#platform/view-desk';
import { print, printJson, type Cli } from '../cli';
import { reading } from '../reading';

const PAGE = 1_000;

export function readingCommands(program: Command, cli: Cli): void {
  program
    .command('headline')
    .description('The eleven headline figures of an LCEP, ever by a day, as known at a moment.')
    .requiredOption('--lcep <slug>', 'the LCEP')
    .option('--on <date>', 'the day, such as 2015-03-31; today where absent')
    .option('--known-at <moment>', 'a position such as 120, or an instant such as 2015-03-31T09:00:00Z')
    .option('--json', 'print JSON', false)
    .action(async ({ lcep, on, knownAt, json }: { lcep: string; on?: string; knownAt?: string; json: boolean }) => {
      const settings = { ...(on === undefined ? {} : { on }), ...(knownAt === undefined ? {} : { knownAt }) };
      const answer = (await reading(cli, async ({ desk }) => orThrow(await desk.answer(new AskView(lcep, 'headline', settings))))) as Answer & { figures: Figures };
      if (json) return printJson(answer);
      print(`${answer.lcep} on ${answer.on}, as known at position ${answer.position}`);
      for (const figure of FIGURES) print(`${String(answer.figures[figure]).padStart(7)}  ${words(figure)}`);
    });

  program
    .command('position')
    .description('The position of the last event.')
    .option('--json', 'print JSON', false)
    .action(async ({ json }: { json: boolean }) => {
      const position = String(await reading(cli, ({ store }) => store.head()));
      if (json) printJson({ position });
      else print(position);
    });

  program
    .command('events')
    .description('Everything that was recorded, one JSON event a line, free text opened.')
    .option('--lcep <slug>', 'only this LCEP')
    .option('--from <position>', 'only what was recorded after this position', digits, 0)
    .action(({ lcep, from }: { lcep?: string; from: number }) =>
      reading(cli, async ({ store, sealer, registry }) => {
        if (lcep !== undefined && (await store.readStream(streamOf(lcep, 'lcep', lcep))).length === 0) throw new Refused(unknownLcep(lcep));
        const head = await store.head();
        if (from > head) throw new Refused(refuse('invalid', 'position.beyond-end', `There is nothing at position ${from}: the record ends at ${head}.`));
        for (let after = from; ; ) {
          const events = await store.readAll({ after, limit: PAGE, ...(lcep === undefined ? {} : { lcep }) });
          for (const event of events) {
            const { position, ...rest } = sealer.open(recordedOf(registry.catalogue, event));
            await printed(JSON.stringify({ position: String(position), ...rest }));
          }
          if (events.length < PAGE) return;
          after = events.at(-1)!.position;
        }
      }),
    );

  program
    .command('status')
    .description('How far each projection has come, and at which event and why one stands still.')
    .option('--json', 'print JSON', false)
    .action(async ({ json }: { json: boolean }) => {
      const [head, projections] = await reading(cli, async ({ store, rows, registry }) => [await store.head(), rows.status(registry.projections)] as const);
      if (json) return printJson({ position: String(head), projections });
      for (const { name, checkpoint, stopped } of projections)
        print(stopped ? `${name}: stopped at event ${stopped.position} (${stopped.type}): ${stopped.reason}` : `${name}: ${checkpoint} of ${head}`);
    });
}

const words = (figure: string) => figure.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const digits = (text: string): number => {
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(Number(text))) throw new InvalidArgumentError('Expected a position such as 120.');
  return Number(text);
};

/** Waits while the reader of our output is slow, so that a long log does not pile up in memory. */
const printed = (line: string) => new Promise<void>((resolve, reject) => process.stdout.write(`${line}\n`, (error) => (error ? reject(error) : resolve())));
