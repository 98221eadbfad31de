import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { orThrow, refuse, Refused } from '#kernel/refusal';
import { sentenceOf, MOST_BYTES } from '#modules/imports/faults';
import { runImport, type ImportAsked } from '#modules/imports/import-run';
import { isMappings, type Mappings } from '#modules/imports/read-files';
import { returnedWorkbook } from '#modules/imports/returned-workbook';
import type { ImportReport } from '#modules/imports/report';
import { withdrawImport, type WithdrawalReport } from '#modules/imports/withdraw-import';
import type { ImportFile } from '#modules/imports/open-files';
import { FAILED, foundAt, pathAt, percentTeller, print, printJson, say, type Cli } from '../cli';
import { rowsBroughtUp, writing } from '../writing';

/** A shorter import is done before anybody wonders. */
const LONG = 2_000;

export function importCommand(program: Command, cli: Cli): void {
  program
    .command('import')
    .description('Import a folder of CSV files and workbooks, or one of them: everything is checked first, then recorded as a whole.')
    .argument('<path>', 'a folder, or one file such as participation.csv or year.xlsx')
    .requiredOption('--lcep <slug>', 'the LCEP; it is created where it does not exist')
    .option('--dry-run', 'only check; record nothing', false)
    .option('--columns <file>', 'a JSON file that says what headers mean, such as {"meetings": {"Date of meeting": "held_on", "Colour": null}}')
    .option('--report <file>', 'write what was sent as a workbook (.xlsx), with a status and a reason for each row')
    .option('--json', 'print the report as JSON', false)
    .action(async (path: string, { lcep, dryRun, json, columns: said, report: file }: { lcep: string; dryRun: boolean; json: boolean; columns?: string; report?: string }) => {
      if (file !== undefined && !/\.xlsx$/i.test(file)) throw new Refused(refuse('invalid', 'path.ending', `The report is a workbook: end its name in .xlsx instead of “${file}”.`));
      const files = filesAt(path);
      const columns = said === undefined ? {} : { columns: mappingsIn(said) };
      const onProgress = percentTeller(({ stage, done, total }: { stage: string; done: number; total: number }) => (total < LONG ? undefined : { what: stage, done, of: total }));
      const asked: ImportAsked = { lcep, files, dryRun, ...columns, createLcep: true, onProgress: (stage, done, total) => onProgress({ stage, done, total }) };
      const { workbook, ...report } = await writing<ImportReport & { workbook?: string }>(
        cli,
        {
          path: `/api/lceps/${encodeURIComponent(lcep)}/imports`,
          body: { dryRun, ...columns, workbook: file !== undefined, files: files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })) },
          onProgress,
        },
        async (here) => {
          const outcome = orThrow(await runImport(here.shop, asked));
          await rowsBroughtUp(here, Number(outcome.report.position));
          return file === undefined ? outcome.report : { ...outcome.report, workbook: Buffer.from(await returnedWorkbook(outcome)).toString('base64') };
        },
      );
      if (file !== undefined) writeFileSync(pathAt(file), Buffer.from(workbook!, 'base64'));
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
        async (here) => {
          const done = orThrow(await withdrawImport(here.shop, { lcep, importId, why, actor: { kind: 'cli' } }));
          await rowsBroughtUp(here, Number(done.position));
          return done;
        },
      );
      if (json) printJson(report);
      else print(`${report.takenBack} rows and corrections of the import were taken back, up to position ${report.position}.`);
    });
}

/** What a file says that headers mean; its form is checked with the import. */
function mappingsIn(path: string): Mappings {
  const no = (what: string) => new Refused(refuse('invalid', 'columns.form', `${path} ${what}. It should be JSON such as {"meetings": {"Date of meeting": "held_on", "Colour": null}}.`));
  if (!statSync(pathAt(path), { throwIfNoEntry: false })?.isFile()) throw no('is no file');
  let said: unknown;
  try {
    said = JSON.parse(readFileSync(pathAt(path), 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    throw no(`is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isMappings(said)) throw no('says something else');
  return said;
}

/** The files of a folder whose names an import may know, or the one file. */
function filesAt(path: string): ImportFile[] {
  const { at, found } = foundAt(path);
  // A pipe or a device may never end.
  const isFile = (name: string) => statSync(join(at, name), { throwIfNoEntry: false })?.isFile() === true;
  if (!found.isDirectory() && !isFile('')) throw new Refused(refuse('invalid', 'path.no-file', `${at} is neither a folder nor a file.`));
  const names = found.isDirectory() ? readdirSync(at).filter((name) => /\.(csv|xlsx|tsv|txt)$/i.test(name) && isFile(name)).sort() : [''];
  if (names.length === 0) throw new Refused(refuse('invalid', 'import.empty', `There is no CSV file or workbook in ${at}.`));
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
  for (const { name, columns } of files)
    for (const { header, proposed } of columns)
      if (proposed) say(`Note: ${name}: “${header}” may mean ${proposed.column ?? 'nothing that is kept'}${proposed.because === 'before' ? ', as it did before' : ''}. Say so in a file for --columns.`);
  for (const fault of faults) say(sentenceOf(fault));
  if (faults.length > 0) return say(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}; nothing was recorded.`);
  for (const file of files) print(`${file.name}: ${file.recorded} ${dryRun ? 'to record' : 'recorded'}, ${file.skipped} known already`);
  print(dryRun ? `${rows} rows are right; ${recorded} would be recorded for ${lcep}.` : `${recorded} of ${rows} rows recorded for ${lcep}, up to position ${position}${id ? ` (import ${id})` : ''}.`);
}
