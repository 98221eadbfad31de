import { v5 as uuidV5 } from 'uuid';
import { isSlug } from '#kernel/ids';
import type { Projection } from '#kernel/projection';
import { isLive, type RecordState } from '#kernel/record';
import { contradictions } from '#kernel/record-checks';
import { isRefusal, refuse, type Refusal } from '#kernel/refusal';
import { VersionConflict } from '#event-store/port';
import type { Asked } from '#platform/asked';
import type { Command } from '#platform/business-module';
import { metaOf, unknownLcep } from '#platform/command-pipeline';
import type { RecordBook } from '#platform/record-book';
import { UnitOfWork, type Workshop } from '#platform/unit-of-work';
import type { ReadRows } from '#read-models/port';
import { plainHeader } from './columns';
import type { ImportedColumns, ImportedFile } from './events';
import type { Fault } from './faults';
import { inTurn } from './in-turn';
import type { Held, ImportFile, LeftOut, OpenedFiles } from './open-files';
import { knownColumns, located, openRun, readFiles, type Mappings, type ReadFile, type ReadRun } from './read-files';
import { proposals } from './propose';
import { rememberedColumns, rememberedFor } from './remembered-columns';
import type { FileReport, ImportReport } from './report';
import { faultsOf, refsTwice } from './row-faults';
import { CORRECTIONS, fileName, withFiles, type RowCommand } from './rows';
import { isSaidAgain } from './said-again';

export interface ImportAsked {
  readonly lcep: string;
  readonly files: readonly ImportFile[];
  readonly dryRun: boolean;
  /** What headers mean that are not the format's own. */
  readonly columns?: Mappings;
  /** What files and sheets hold whose own names do not say it. */
  readonly held?: Held;
  /** On the command line an LCEP that does not exist is created. */
  readonly createLcep: boolean;
  readonly onProgress?: (stage: 'checking' | 'recording', done: number, total: number) => void;
}
export interface ImportShop extends Workshop {
  /** The record book of an LCEP as known now. */
  readonly bookNow: (lcep: string) => Promise<RecordBook>;
  /** The rows of a projection as known now. */
  readonly rowsNow: (projection: Projection, lcep: string) => Promise<ReadRows>;
}
/** What came of an import, down to its rows. */
export interface ImportOutcome {
  readonly report: ImportReport;
  readonly files: readonly (ReadFile & { readonly skipped: ReadonlySet<number> })[];
  readonly leftOut: readonly LeftOut[];
}

/** Rows that are checked before others get a turn. */
const SLICE = 200;

/**
 * Imports files: everything is checked before the first event, then all of it is recorded in one batch, or nothing is. Rows go
 * through the same deciders as every other command.
 */
export async function importFiles(shop: ImportShop, asked: ImportAsked): Promise<ImportReport | Refusal> {
  const outcome = await runImport(shop, asked);
  return isRefusal(outcome) ? outcome : outcome.report;
}

/** The same, with what came of each row. */
export async function runImport(shop: ImportShop, asked: ImportAsked): Promise<ImportOutcome | Refusal> {
  if (!isSlug(asked.lcep))
    return refuse('invalid', 'slug.form', `“${asked.lcep}” can’t be the short name of an LCEP: use small letters, digits and hyphens, such as “camden”.`);
  const opened = await openRun(withFiles(shop.registry), asked.files, asked.held);
  return inTurn(shop, () => new ImportRun(shop, asked, opened).run(), 'Please import again.');
}

/** A name for people until somebody gives a better one: `great-yarmouth` → `Great Yarmouth`. */
const nameFrom = (slug: string) => slug.replaceAll(/(^|-)([a-z])/g, (_, hyphen: string, letter: string) => `${hyphen && ' '}${letter.toUpperCase()}`);

class ImportRun {
  private readonly id: string;
  private readonly work: UnitOfWork;

  constructor(
    private readonly shop: ImportShop,
    private readonly asked: ImportAsked,
    private readonly opened: OpenedFiles,
  ) {
    this.id = shop.ctx().newId();
    this.work = new UnitOfWork(shop);
  }

  /** @throws VersionConflict where somebody changed a record meanwhile */
  async run(): Promise<ImportOutcome | Refusal> {
    const { lcep, dryRun, createLcep, columns } = this.asked;
    const isKnown = isLive((await this.work.stateOf(lcep, 'lcep', lcep)) as RecordState<object>);
    if (!isKnown && !createLcep) return unknownLcep(lcep);
    if (!isKnown) await this.decideSurely('create-lcep', { ref: lcep, name: nameFrom(lcep) } as Command);
    const read = readFiles(withFiles(this.shop.registry), this.opened, columns);
    const { faults, warnings } = read;
    const rows = read.files.flatMap((file) => file.commands);
    const book = rows.some(({ file }) => file === CORRECTIONS) ? await this.shop.bookNow(lcep) : undefined;
    const twice = refsTwice(rows, book);
    faults.push(...twice);
    const told = new Set(twice.map(({ file, row }) => `${file}/${row}`));
    const sound = rows.map((row) => (told.has(`${row.file}/${row.row}`) ? { ...row, faulty: true } : row));
    const decided = await this.decideAll(read, sound, faults, book);
    if (!(await this.work.isFounded())) throw new VersionConflict(lcep, 'none', 'none');
    const files = read.files.map((file, index) => ({ ...file, skipped: decided[index]!.skipped }));
    const counts = await this.fileReports(read.files, decided);
    const total = (what: 'rows' | 'recorded' | 'skipped') => counts.reduce((sum, file) => sum + file[what], 0);
    const sorted = faults.map((fault) => located(fault, read.files)).sort(bySheet(files.map(({ name }) => name)));
    const report = { lcep, dryRun, import: null, createdLcep: false, rows: total('rows'), recorded: total('recorded'), skipped: total('skipped'), faults: sorted, warnings, files: counts };
    const { leftOut } = this.opened;
    if (sorted.length > 0) return { report: { ...report, recorded: 0, position: await this.head() }, files, leftOut };
    if (dryRun || report.recorded === 0) return { report: { ...report, position: await this.head() }, files, leftOut };
    await this.decideSurely('record-import', { ref: this.id, files: read.files.map((file, index) => importedFile(file, counts[index]!)), ...mappedColumns(columns) } as Command);
    this.asked.onProgress?.('recording', 0, this.work.size);
    const { queued } = await this.work.commit(this.id);
    const { last } = await queued;
    return { report: { ...report, import: this.id, createdLcep: !isKnown, position: String(last) }, files, leftOut };
  }

  /** The counts of each file, and what its headers were taken for or may mean. */
  private async fileReports(files: readonly ReadFile[], decided: readonly Decided[]): Promise<FileReport[]> {
    const kinds = withFiles(this.shop.registry);
    const known = knownColumns(kinds);
    const isUnknown = files.some(({ columns }) => columns.some(({ by, header }) => by === 'none' && header !== ''));
    const before = isUnknown ? await this.shop.rowsNow(rememberedColumns, this.asked.lcep) : undefined;
    return files.map(({ name, rows, columns, grid }, index) => {
      const kind = kinds.find((one) => fileName(one) === name);
      const proposed = before && proposals(kind, known.get(name)!, columns, rememberedFor(before, name.replace(/\.csv$/, '')));
      const matched = columns.map((one) => ({ ...one, ...(proposed?.has(one.header) ? { proposed: proposed.get(one.header)! } : {}) }));
      const { recorded, skipped } = decided[index]!;
      return { name, ...(grid.sheet ? { sheet: grid.sheet.name } : {}), rows, recorded, skipped: skipped.size, columns: matched };
    });
  }

  private async decideAll({ files, unread }: Pick<ReadRun, 'files' | 'unread'>, rows: readonly RowCommand[], faults: Fault[], book: RecordBook | undefined): Promise<Decided[]> {
    // By file and ref. A row at fault was told of; what hangs on it is not told as well.
    const broken = new Set(files.flatMap(({ name, torn }) => torn.map((ref) => `${name}/${ref}`)));
    const isBroken = ({ kind, ref }: { kind: string; ref: string }) => {
      const file = fileName(this.shop.registry.kind(kind));
      return unread.has(file) || broken.has(`${file}/${ref}`);
    };
    // Nor is a cell that can’t be read told to be missing.
    const cell = ({ file, row, column }: Fault) => JSON.stringify([file, row, column]);
    const toldOf = new Set(faults.map(cell));
    const counts = files.map(() => ({ recorded: 0, skipped: new Set<number>() }));
    const countsOf = new Map(files.map(({ name }, index) => [name, counts[index]!]));
    for (const [done, row] of rows.entries()) {
      if (done % SLICE === 0) {
        await new Promise<void>((resolve) => setImmediate(resolve));
        this.asked.onProgress?.('checking', done, rows.length);
      }
      const answer = this.isSaidAgain(row, book) ? 0 : await this.decide(row);
      const decided = isRefusal(answer) && this.isWithdrawnSo(row, answer, book) ? 0 : answer;
      if (typeof decided === 'number') {
        const count = countsOf.get(row.file)!;
        if (decided === 0) count.skipped.add(row.row);
        else count.recorded += 1;
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

  /** An export may make a correction again. Where it was made at first it is nothing new, and what was corrected since stands. */
  private isSaidAgain(row: RowCommand, book: RecordBook | undefined): boolean {
    if (row.file !== CORRECTIONS || row.faulty) return false;
    const known = book?.get(row.kind.kind, row.command.ref);
    return known !== undefined && isSaidAgain(known, row, (value) => this.shop.sealer.open(value));
  }

  /** What is withdrawn already for the same reason is withdrawn by no other name: so an export says it. */
  private isWithdrawnSo({ kind, command }: RowCommand, { refused }: Refusal, book: RecordBook | undefined): boolean {
    const why = refused === 'record.withdrawn' && !('changes' in command) && 'why' in command ? command.why : undefined;
    return why !== undefined && this.shop.sealer.open(book?.get(kind.kind, command.ref)?.withdrawn?.why) === why;
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

interface Decided {
  recorded: number;
  /** The rows that are known already. */
  readonly skipped: Set<number>;
}

const importedFile = ({ name, grid }: ReadFile, { rows, recorded, skipped }: FileReport): ImportedFile => ({
  name,
  rows,
  recorded,
  skipped,
  sha256: grid.sha256,
  ...(grid.sheet ? { workbook: grid.sheet.workbook } : {}),
});

/** As they are remembered: headers that differ only in how they are written mean the same. */
function mappedColumns(columns: Mappings = {}): { readonly columns?: ImportedColumns } {
  const said = Object.entries(columns).filter(([, mapping]) => Object.keys(mapping).length > 0);
  if (said.length === 0) return {};
  return { columns: Object.fromEntries(said.map(([file, mapping]) => [file, Object.fromEntries(Object.entries(mapping).map(([header, column]) => [plainHeader(header), column]))])) };
}

/** In the order in which one would go through the sheets. */
const bySheet = (names: readonly string[]) => (a: Fault, b: Fault) =>
  names.indexOf(a.file) - names.indexOf(b.file) || (a.row ?? 0) - (b.row ?? 0);
