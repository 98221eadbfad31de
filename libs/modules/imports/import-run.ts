import { v5 as uuidV5 } from 'uuid';
import { isSlug } from '#kernel/ids';
import { isLive, type RecordState } from '#kernel/record';
import { contradictions } from '#kernel/record-checks';
import { isRefusal, refuse, type Refusal } from '#kernel/refusal';
import { VersionConflict } from '#event-store/port';
import type { Asked } from '#platform/asked';
import type { Command } from '#platform/business-module';
import { metaOf, unknownLcep } from '#platform/command-pipeline';
import type { RecordBook } from '#platform/record-book';
import { UnitOfWork, type Workshop } from '#platform/unit-of-work';
import type { Fault } from './faults';
import { inTurn } from './in-turn';
import { readFiles, type ImportFile, type ReadRun } from './read-files';
import { faultsOf, refsTwice } from './row-faults';
import { fileName, type RowCommand } from './rows';

export interface ImportAsked {
  readonly lcep: string;
  readonly files: readonly ImportFile[];
  readonly dryRun: boolean;
  /** On the command line an LCEP that does not exist is created. */
  readonly createLcep: boolean;
  readonly onProgress?: (stage: 'checking' | 'recording', done: number, total: number) => void;
}
export interface FileReport {
  readonly name: string;
  readonly rows: number;
  readonly recorded: number;
  readonly skipped: number;
}
export interface ImportReport {
  readonly lcep: string;
  readonly dryRun: boolean;
  /** The id of the import, where it recorded something: the correlation of all its events. */
  readonly import: string | null;
  readonly createdLcep: boolean;
  readonly rows: number;
  /** Rows that were recorded, or would be in a dry run; none while there is a fault. */
  readonly recorded: number;
  readonly skipped: number;
  readonly faults: readonly Fault[];
  readonly warnings: readonly string[];
  readonly files: readonly FileReport[];
  readonly position: string;
}
export interface ImportShop extends Workshop {
  /** The record book of an LCEP as known now. */
  readonly bookNow: (lcep: string) => Promise<RecordBook>;
}

/** Rows that are checked before others get a turn. */
const SLICE = 200;

/**
 * Imports files: everything is checked before the first event, then all of it is recorded in one batch, or nothing is. Rows go
 * through the same deciders as every other command.
 */
export async function importFiles(shop: ImportShop, asked: ImportAsked): Promise<ImportReport | Refusal> {
  if (!isSlug(asked.lcep))
    return refuse('invalid', 'slug.form', `“${asked.lcep}” can’t be the short name of an LCEP: use small letters, digits and hyphens, such as “camden”.`);
  return inTurn(shop, () => new ImportRun(shop, asked).run(), 'Please import again.');
}

/** A name for people until somebody gives a better one: `great-yarmouth` → `Great Yarmouth`. */
const nameFrom = (slug: string) => slug.replaceAll(/(^|-)([a-z])/g, (_, hyphen: string, letter: string) => `${hyphen && ' '}${letter.toUpperCase()}`);

class ImportRun {
  private readonly id: string;
  private readonly work: UnitOfWork;

  constructor(
    private readonly shop: ImportShop,
    private readonly asked: ImportAsked,
  ) {
    this.id = shop.ctx().newId();
    this.work = new UnitOfWork(shop);
  }

  /** @throws VersionConflict where somebody changed a record meanwhile */
  async run(): Promise<ImportReport | Refusal> {
    const { lcep, dryRun, createLcep } = this.asked;
    const isKnown = isLive((await this.work.stateOf(lcep, 'lcep', lcep)) as RecordState<object>);
    if (!isKnown && !createLcep) return unknownLcep(lcep);
    if (!isKnown) await this.decideSurely('create-lcep', { ref: lcep, name: nameFrom(lcep) } as Command);
    const { files, unread, faults, warnings } = readFiles([...this.shop.registry.kinds.values()].filter((kind) => kind.file !== undefined), this.asked.files);
    const rows = files.flatMap((file) => file.commands);
    const book = rows.some(({ file }) => file === 'corrections.csv') ? await this.shop.bookNow(lcep) : undefined;
    const twice = refsTwice(rows, book);
    faults.push(...twice);
    const told = new Set(twice.map(({ file, row }) => `${file}/${row}`));
    const sound = rows.map((row) => (told.has(`${row.file}/${row.row}`) ? { ...row, faulty: true } : row));
    const counts = await this.decideAll({ files, unread }, sound, faults);
    if (!(await this.work.isFounded())) throw new VersionConflict(lcep, 'none', 'none');
    const total = (what: 'rows' | 'recorded' | 'skipped') => counts.reduce((sum, file) => sum + file[what], 0);
    const report = { lcep, dryRun, import: null, createdLcep: false, rows: total('rows'), recorded: total('recorded'), skipped: total('skipped'), faults, warnings, files: counts };
    faults.sort(bySheet(files.map(({ name }) => name)));
    if (faults.length > 0) return { ...report, recorded: 0, position: await this.head() };
    if (dryRun || report.recorded === 0) return { ...report, position: await this.head() };
    const imported = files.map(({ name, sha256 }, index) => ({ ...counts[index]!, name, sha256 }));
    await this.decideSurely('record-import', { ref: this.id, files: imported } as Command);
    this.asked.onProgress?.('recording', 0, this.work.size);
    const { queued } = await this.work.commit(this.id);
    const { last } = await queued;
    return { ...report, import: this.id, createdLcep: !isKnown, position: String(last) };
  }

  private async decideAll({ files, unread }: Pick<ReadRun, 'files' | 'unread'>, rows: readonly RowCommand[], faults: Fault[]) {
    // By file and ref. A row at fault was told of; what hangs on it is not told as well.
    const broken = new Set(files.flatMap(({ name, torn }) => torn.map((ref) => `${name}/${ref}`)));
    const isBroken = ({ kind, ref }: { kind: string; ref: string }) => {
      const file = fileName(this.shop.registry.kind(kind));
      return unread.has(file) || broken.has(`${file}/${ref}`);
    };
    // Nor is a cell that can’t be read told to be missing.
    const cell = ({ file, row, column }: Fault) => JSON.stringify([file, row, column]);
    const toldOf = new Set(faults.map(cell));
    const counts = files.map(({ name, rows: read }) => ({ name, rows: read, recorded: 0, skipped: 0 }));
    for (const [done, row] of rows.entries()) {
      if (done % SLICE === 0) {
        await new Promise<void>((resolve) => setImmediate(resolve));
        this.asked.onProgress?.('checking', done, rows.length);
      }
      const decided = await this.decide(row);
      if (typeof decided === 'number') {
        counts.find(({ name }) => name === row.file)![decided === 0 ? 'skipped' : 'recorded'] += 1;
        continue;
      }
      broken.add(`${row.file}/${row.command.ref}`);
      faults.push(...faultsOf(row, decided, isBroken).filter((fault) => !toldOf.has(cell(fault))));
    }
    return counts;
  }

  /** How many events follow from a row, or what is wrong with it besides its cells. */
  private async decide(row: RowCommand): Promise<number | Pick<Refusal, 'refused' | 'sentence' | 'fields'>> {
    if (row.faulty) {
      const values = 'changes' in row.command ? (row.command.changes as object) : row.command;
      const contradicting = 'changes' in row.command ? [] : (row.kind.record ? contradictions(row.kind.record, values) : []);
      return { refused: 'row.faulty', sentence: '', fields: [...contradicting, ...(await this.work.citationFaults(this.asked.lcep, row.kind, values))] };
    }
    const step = this.step(row.name, row.command);
    const name = 'correction' in row.command ? String(row.command.correction) : row.command.ref;
    return this.work.decide(step, () => metaOf(step, uuidV5(`${row.file}/${name}`, this.id)));
  }

  private async decideSurely(name: string, command: Command): Promise<void> {
    const step = this.step(name, command);
    const decided = await this.work.decide(step, () => metaOf(step, this.id));
    if (isRefusal(decided)) throw new Error(`${name} was refused within an import: ${decided.sentence}`);
  }

  private step(name: string, command: Command): Asked {
    const envelope = { correlationId: this.id, causationId: this.id };
    return { lcep: this.asked.lcep, name, command, actor: { kind: 'import' }, envelope };
  }

  private async head(): Promise<string> {
    return String(await this.shop.store.head());
  }
}

/** In the order in which one would go through the sheets. */
const bySheet = (names: readonly string[]) => (a: Fault, b: Fault) =>
  names.indexOf(a.file) - names.indexOf(b.file) || (a.row ?? 0) - (b.row ?? 0);
