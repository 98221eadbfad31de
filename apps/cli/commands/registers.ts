import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { readDay } from '#kernel/plain-date';
import { isProblem } from '#kernel/problem';
import { orThrow, refuse, Refused } from '#kernel/refusal';
import { changesTold } from '#modules/registers/changes-told';
import { entriesOf, listRegisters, missingVersions, MOST_FOUND } from '#modules/registers/look-up';
import { loadRegister, MOST_BYTES, type LoadReport } from '#modules/registers/load-register';
import { SCHEMES, type Scheme } from '#registers/register';
import { FAILED, foundAt, print, printJson, say, type Cli } from '../cli';
import { reading } from '../reading';
import { writing } from '../writing';

export function registerCommands(program: Command, cli: Cli): void {
  const register = program.command('register').description('Reference registers of the whole installation: schools, their links, pupil premium, portfolio, grants.');

  register
    .command('load')
    .description('Load a register’s file as a new version; it is recognised by its content. The same file again changes nothing.')
    .argument('<file>', 'CSV, .xlsx, or JSON of the 360Giving standard')
    .option('--dated <date>', 'the day the file describes; where absent a day in its name, or today', dayOf)
    .option('--json', 'print the report as JSON', false)
    .action(async (path: string, { dated, json }: { dated?: string; json: boolean }) => {
      const { name, bytes } = fileAt(path);
      const body = { name, base64: Buffer.from(bytes).toString('base64'), ...(dated === undefined ? {} : { dated }) };
      const report = await writing<LoadReport>(cli, { path: '/api/registers/loads', body, onProgress: () => {} }, async ({ shop }) => orThrow(await loadRegister(shop, { name, bytes, dated, actor: { kind: 'cli' } })));
      if (json) printJson(report);
      else tell(report);
      if (report.version === null) cli.exitCode = FAILED;
    });

  register
    .command('list')
    .description('Every register with its versions and counts.')
    .option('--json', 'print JSON', false)
    .action(({ json }: { json: boolean }) =>
      reading(cli, async ({ registers, store }) => {
        const [listed, missing] = [listRegisters(registers), await missingVersions(registers, store)];
        if (json) return printJson({ registers: listed, missing });
        for (const { register: name, title, series, versions } of listed) {
          print(`${name}${series ? ` ${series}` : ''}: ${title}`);
          for (const one of versions) print(`  version ${one.version} of ${one.dated}: ${one.loaded} of ${one.rows} rows, ${one.skipped} skipped, ${one.faulted} faulted (${one.file})`);
        }
        for (const { register: name, file } of missing) say(`${name}: ${file} was loaded once and its rows are gone. Load it again.`);
      }),
    );

  register
    .command('search')
    .description('Organisations in the registers by the beginnings of words.')
    .argument('<words...>', 'of a name, a town, a postcode, or an id')
    .option('--limit <count>', `at most so many, up to ${MOST_FOUND}`, limitOf, 20)
    .addOption(new Option('--scheme <scheme>', 'only these').choices([...SCHEMES]))
    .option('--json', 'print JSON', false)
    .action((words: string[], { limit, scheme, json }: { limit: number; scheme?: Scheme; json: boolean }) =>
      reading(cli, async ({ registers }) => {
        const found = registers.search(words.join(' '), limit, scheme);
        if (json) return printJson({ found });
        for (const { scheme, id, name, town, postcode, type } of found) print([`${scheme} ${id}`, name, town, postcode, type].filter((part) => part !== null).join(', '));
      }),
    );

  register
    .command('entry')
    .description('What each register says of one organisation.')
    .argument('<id>', 'such as 100006')
    .addOption(new Option('--scheme <scheme>', 'what the id is').choices([...SCHEMES]).default('urn'))
    .option('--json', 'print JSON', false)
    .action((id: string, { scheme, json }: { scheme: Scheme; json: boolean }) =>
      reading(cli, async ({ registers }) => {
        const entries = entriesOf(registers, scheme, id);
        if (json) return printJson({ scheme, id, entries });
        for (const { version, rows } of entries) {
          print(`${version.register} of ${version.dated}`);
          for (const row of rows) print(`  ${Object.entries(row).map(([field, value]) => `${field}: ${String(value)}`).join('; ')}`);
        }
      }),
    );

  register
    .command('changes')
    .description('Members whose entry changed from one version to the next, and what the backbone may decide. Nothing changes by itself.')
    .requiredOption('--lcep <slug>', 'the LCEP')
    .option('--on <date>', 'the day for which members count; today where absent')
    .option('--json', 'print JSON', false)
    .action(({ lcep, on, json }: { lcep: string; on?: string; json: boolean }) =>
      reading(cli, async ({ desk, registers }) => {
        const told = await changesTold((asked) => desk.answer(asked), registers, lcep, { on });
        if (json) return printJson(told);
        for (const { suggestions, member } of told.changes) for (const { sentence } of suggestions) print(`${member.ref}: ${sentence}`);
        print(`${told.changes.length} of ${told.members} members with a URN need a look.${told.dismissed.length > 0 ? ` ${told.dismissed.length} suggestions were set aside.` : ''}`);
      }),
    );
}

function fileAt(path: string): { name: string; bytes: Uint8Array } {
  const { at, found } = foundAt(path);
  if (!found.isFile()) throw new Refused(refuse('invalid', 'path.no-file', `${at} is no file.`));
  if (found.size > MOST_BYTES) throw new Refused(refuse('too-large', 'file.too-large', `${at} is larger than ${MOST_BYTES / 1024 / 1024} MB.`));
  return { name: basename(at), bytes: readFileSync(at) };
}

function dayOf(text: string): string {
  const day = readDay(text);
  if (isProblem(day)) throw new InvalidArgumentError(`Expected ${day.expected}.`);
  return day;
}

function limitOf(text: string): number {
  const limit = Number(text);
  if (!/^\d+$/.test(text) || limit < 1 || limit > MOST_FOUND) throw new InvalidArgumentError(`Expected a number from 1 to ${MOST_FOUND}.`);
  return limit;
}

function tell({ title, file, version, rows, loaded, skipped, faulted, faults, moreFaults, skips, notes, loadedBefore }: LoadReport): void {
  for (const { row, column, found, expected } of faults) say(`row ${row}${column ? `, ${column}` : ''}: found ${found}; expected ${expected}.`);
  if (moreFaults > 0) say(`… and ${moreFaults} more faults.`);
  for (const note of notes) say(`Note: ${note}`);
  for (const skip of skips) say(`${skip.rows} rows skipped: ${skip.reason}`);
  print(`${title}: ${loaded} of ${rows} rows of ${file} loaded, ${skipped} skipped, ${faulted} faulted${version === null ? '; nothing was kept' : loadedBefore ? `; nothing is new (version ${version})` : ` (version ${version})`}.`);
}
