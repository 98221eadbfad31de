import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidV7 } from 'uuid';
import { modules } from '#modules/all';
import { importFiles } from '#modules/imports/import-run';
import type { ImportReport } from '#modules/imports/report';
import type { ImportFile } from '#modules/imports/open-files';
import { isRefusal, orThrow, type Refusal } from '#kernel/refusal';
import type { Done } from '#platform/asked';
import { openForWriting, type Writing } from '#platform/installation';
import { validated } from '#platform/validate';
import { AskView, type Answer } from '#platform/view-desk';

/** Opens a data folder in this process, as the server does. */
export const opened = (folder: string): Promise<Writing> => openForWriting({ folder, modules, log: () => {}, what: 'a test' });

/** Opens a data folder for as long as some work takes. */
export async function within<T>(folder: string, work: (installation: Writing) => Promise<T>): Promise<T> {
  const installation = await opened(folder);
  return work(installation).finally(() => installation.close());
}

export const filesOf = (folder: string): ImportFile[] =>
  readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));

/** Imports files as the command line does. @throws where it is refused as a whole; faults in the files are in the report */
export const imported = async ({ shop }: Writing, lcep: string, files: readonly ImportFile[], dryRun = false): Promise<ImportReport> =>
  orThrow(await importFiles(shop, { lcep, files, dryRun, createLcep: true }));

/** Carries out a command as a request would, validation included; `correction` and `withImport` are added as an import adds them. */
export async function command({ registry, pipeline }: Writing, lcep: string, name: string, fields: object): Promise<Done | Refusal> {
  const found = registry.command(name);
  if (isRefusal(found)) return found;
  const { correction, withImport, ...said } = fields as { correction?: string; withImport?: string };
  const valid = validated(found.shape, name.startsWith('take-back-') ? { ...said, correction } : said);
  if (isRefusal(valid)) return valid;
  Object.assign(valid, correction === undefined ? {} : { correction }, withImport === undefined ? {} : { withImport });
  return pipeline.execute({ lcep, name, command: valid, actor: { kind: 'person' }, envelope: { commandId: uuidV7() } });
}

export interface Settings {
  readonly on?: string;
  readonly knownAt?: string;
  readonly [setting: string]: string | undefined;
}

/** What a view answers. @throws Refused */
export const asked = async <A = Record<string, unknown>>({ desk }: Pick<Writing, 'desk'>, lcep: string, view: string, settings: Settings = {}): Promise<Answer & A> =>
  orThrow(await desk.answer(new AskView(lcep, view, settings))) as Answer & A;
