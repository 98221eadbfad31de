import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { orThrow, refuse, Refused } from '#kernel/refusal';
import { sentenceOf, MOST_BYTES } from '#modules/imports/faults';
import { importFiles, type ImportAsked } from '#modules/imports/import-run';
import type { ImportReport } from '#modules/imports/report';
import { withdrawImport, type WithdrawalReport } from '#modules/imports/withdraw-import';
import type { ImportFile } from '#modules/imports/open-files';
import { FAILED, percentTeller, print, printJson, say, type Cli } from '../cli';
import { writing } from '../writing';

/** A shorter import is done before anybody wonders. */
const LONG = 2_000;

export function importCommand(program: Command, cli: Cli): void {
  program
    .command('import')
    .description('Import a folder of CSV files, or one of them: everything is checked first, then recorded as a whole.')
    .argument('<path>', 'a folder, or one file such as participation.csv')
    .requiredOption('--lcep <slug>', 'the LCEP; it is created where it does not exist')
    .option('--dry-run', 'only check; record nothing', false)
    .option('--json', 'print the report as JSON', false)
    .action(async (path: string, { lcep, dryRun, json }: { lcep: string; dryRun: boolean; json: boolean }) => {
      const files = filesAt(path);
      const onProgress = percentTeller(({ stage, done, total }: { stage: string; done: number; total: number }) => (total < LONG ? undefined : { what: stage, done, of: total }));
      const asked: ImportAsked = { lcep, files, dryRun, createLcep: true, onProgress: (stage, done, total) => onProgress({ stage, done, total }) };
      const report = await writing<ImportReport>(
        cli,
        {
          path: `/api/lceps/${encodeURIComponent(lcep)}/imports`,
          body: { dryRun, files: files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })) },
          onProgress,
        },
        async ({ shop, runner }) => {
          const done = orThrow(await importFiles(shop, asked));
          await runner.caughtUp(Number(done.position));
          return done;
        },
      );
      if (report.createdLcep) say(`Created the LCEP “${report.lcep}”.`);
      if (json) printJson(report);
      else tell(report);
      if (report.faults.length > 0) cli.exitCode = FAILED;
    });
}

export function withdrawImportCommand(program: Command, cli: Cli): void {
  program
    .command('withdraw-import')
    .description('Take an import back as a whole, unless later records cite its rows.')
    .argument('<id>', 'the id that the import answered with')
    .requiredOption('--lcep <slug>', 'the LCEP')
    .requiredOption('--why <reason>', 'why, for those who read the history later')
    .option('--json', 'print the report as JSON', false)
    .action(async (importId: string, { lcep, why, json }: { lcep: string; why: string; json: boolean }) => {
      const report = await writing<WithdrawalReport>(
        cli,
        { path: `/api/lceps/${encodeURIComponent(lcep)}/imports/${encodeURIComponent(importId)}/withdrawal`, body: { why }, onProgress: () => {} },
        async ({ shop, runner }) => {
          const done = orThrow(await withdrawImport(shop, { lcep, importId, why, actor: { kind: 'cli' } }));
          await runner.caughtUp(Number(done.position));
          return done;
        },
      );
      if (json) printJson(report);
      else print(`${report.takenBack} rows and corrections of the import were taken back, up to position ${report.position}.`);
    });
}

/** The files of a folder whose names an import may know, or the one file. */
function filesAt(path: string): ImportFile[] {
  const at = resolve(process.env['INIT_CWD'] ?? '.', path);
  const found = statSync(at, { throwIfNoEntry: false });
  if (!found) throw new Refused(refuse('not-found', 'path.unknown', `There is nothing at ${at}.`));
  // A pipe or a device may never end.
  const isFile = (name: string) => statSync(join(at, name), { throwIfNoEntry: false })?.isFile() === true;
  if (!found.isDirectory() && !isFile('')) throw new Refused(refuse('invalid', 'path.no-file', `${at} is neither a folder nor a file.`));
  const names = found.isDirectory() ? readdirSync(at).filter((name) => /\.(csv|xlsx|tsv|txt)$/i.test(name) && isFile(name)).sort() : [''];
  if (names.length === 0) throw new Refused(refuse('invalid', 'import.empty', `There is no CSV file in ${at}.`));
  return names.map((name) => {
    const file = join(at, name);
    const { size } = statSync(file);
    // Only as much as tells that it is too large: it is refused anyway.
    const bytes = size > MOST_BYTES ? new Uint8Array(MOST_BYTES + 1) : readFileSync(file);
    return { name: basename(file), bytes };
  });
}

function tell({ lcep, dryRun, rows, recorded, faults, warnings, files, position, import: id }: ImportReport): void {
  for (const warning of warnings) say(`Note: ${warning}`);
  for (const fault of faults) say(sentenceOf(fault));
  if (faults.length > 0) return say(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}; nothing was recorded.`);
  for (const file of files) print(`${file.name}: ${file.recorded} ${dryRun ? 'to record' : 'recorded'}, ${file.skipped} known already`);
  print(dryRun ? `${rows} rows are right; ${recorded} would be recorded for ${lcep}.` : `${recorded} of ${rows} rows recorded for ${lcep}, up to position ${position}${id ? ` (import ${id})` : ''}.`);
}
