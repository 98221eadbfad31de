import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { orThrow, refuse, Refused } from '#kernel/refusal';
import { askExport, type Export } from '#modules/exports/export-view';
import { csvFiles, csvZip, exportedWorkbook } from '#modules/exports/files';
import type { Answer } from '#platform/view-desk';
import { pathAt, print, printJson, say, type Cli } from '../cli';
import { reading } from '../reading';

interface Options {
  readonly lcep: string;
  readonly on?: string;
  readonly knownAt?: string;
  readonly file?: string;
  readonly json: boolean;
}

export function exportCommand(program: Command, cli: Cli): void {
  program
    .command('export')
    .description('Take everything away in the files that an import takes: as a workbook, a zip file or a folder of CSV files.')
    .argument('<path>', 'by its ending: everything.xlsx, everything.zip, one file.csv (with --file), or a folder')
    .requiredOption('--lcep <slug>', 'the LCEP')
    .option('--on <date>', 'leave out what is dated later; everything where absent')
    .option('--known-at <moment>', 'a position such as 120, or an instant such as 2015-03-31T09:00:00Z')
    .option('--file <name>', 'only this file, such as meetings')
    .option('--json', 'print what was written as JSON', false)
    .action(async (path: string, { lcep, json, on, knownAt, file }: Options) => {
      const to = pathAt(path);
      if (/\.csv$/i.test(to) && file === undefined)
        throw new Refused(refuse('invalid', 'path.ending', 'One CSV file holds one kind of record: say which with --file, or name a folder, a .zip or an .xlsx.'));
      const answer = (await reading(cli, async ({ desk }) => orThrow(await desk.answer(askExport(lcep, { ...(on === undefined ? {} : { on }), ...(knownAt === undefined ? {} : { knownAt }), ...(file === undefined ? {} : { file }) }))))) as Answer & Export;
      for (const note of answer.notes) say(`Note: ${note}`);
      await write(to, answer);
      const rows = answer.tables.map((table) => ({ file: table.file, rows: table.rows.length }));
      if (json) return printJson({ lcep, position: answer.position, path: to, files: rows });
      print(`${rows.reduce((sum, one) => sum + one.rows, 0)} rows of ${lcep}, as known at position ${answer.position}, were written to ${to}.`);
    });
}

/** Nothing that is there already is written over: it may be the only copy of something. */
async function write(to: string, all: Export): Promise<void> {
  const bytes = /\.xlsx$/i.test(to) ? await exportedWorkbook(all) : /\.zip$/i.test(to) ? await csvZip(all) : /\.csv$/i.test(to) ? csvFiles(all)[0]!.bytes : undefined;
  if (bytes) return writeFileSync(free(to), bytes);
  if (existsSync(to) && !statSync(to).isDirectory()) throw taken(to);
  const files = csvFiles(all).map(({ name, bytes: content }) => ({ at: free(join(to, name)), content }));
  mkdirSync(to, { recursive: true });
  for (const { at, content } of files) writeFileSync(at, content);
}

function free(path: string): string {
  if (existsSync(path)) throw taken(path);
  return path;
}
const taken = (path: string) => new Refused(refuse('conflict', 'path.taken', `${path} is there already. Choose another name, or move it away.`));
