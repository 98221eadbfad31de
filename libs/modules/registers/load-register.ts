import { createHash } from 'node:crypto';
import { readDay, type PlainDate } from '#kernel/plain-date';
import { isProblem } from '#kernel/problem';
import { fieldFault, isRefusal, refuse, shown, type Refusal } from '#kernel/refusal';
import { londonDay } from '#kernel/time';
import type { Actor } from '#kernel/event';
import type { Asked } from '#platform/asked';
import type { Command } from '#platform/business-module';
import { metaOf } from '#platform/command-pipeline';
import { UnitOfWork, type Workshop } from '#platform/unit-of-work';
import type { RegisterStore, RegisterVersion, VersionReport } from '#registers/port';
import { readRegister } from '#registers/read-register';
import { inTurn } from '../imports/in-turn';

/** In place of an LCEP: no LCEP can be called so, and a register belongs to the whole installation. */
export const INSTALLATION = '_';
/** The full extract of all schools of England is just below 64 MB. */
export const MOST_BYTES = 128 * 1024 * 1024;

export interface RegistersShop extends Workshop {
  readonly registers: RegisterStore;
}
export interface LoadAsked {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The day that the file describes; where absent, a day in its name, or today. */
  readonly dated?: string | undefined;
  readonly actor: Actor;
}
/** `rows` is the sum of the next three. A file that was loaded before is skipped as a whole, except for its faults. */
export interface LoadReport extends VersionReport {
  readonly rows: number;
  readonly loaded: number;
  readonly skipped: number;
  readonly faulted: number;
  /** Null where no row could be loaded, so nothing was kept. */
  readonly version: number | null;
  readonly register: string;
  readonly title: string;
  readonly series: string;
  readonly file: string;
  readonly sha256: string;
  readonly dated: PlainDate;
  readonly loadedBefore: boolean;
  readonly position: string;
}

/** Loads the file of a register as a new version of it, for the whole installation, and records that in one event. */
export async function loadRegister(shop: RegistersShop, asked: LoadAsked): Promise<LoadReport | Refusal> {
  if (asked.bytes.length > MOST_BYTES) return refuse('too-large', 'file.too-large', `The file is larger than ${MOST_BYTES / 1024 / 1024} MB.`);
  const today = londonDay(shop.ctx().now);
  const dated = datedOf(asked, today);
  return isRefusal(dated) ? dated : inTurn(shop.registers, () => load(shop, asked, dated), 'Please load the file again.');
}

async function load(shop: RegistersShop, asked: LoadAsked, dated: PlainDate): Promise<LoadReport | Refusal> {
  const sha256 = createHash('sha256').update(asked.bytes).digest('hex');
  const before = shop.registers.versions().find((one) => one.sha256 === sha256);
  if (before) return again(before, shop.registers.report(before.version)!, await record(shop, asked.actor, before));
  const read = await readRegister(asked.bytes);
  if (isRefusal(read)) return read;
  if (read.loaded.length === 0) {
    const { register, series, rows, faulted, faults, skipped, notes } = read;
    const counts = { rows, loaded: 0, skipped: rows - faulted, faulted, faults, moreFaults: 0, skips: skipped, notes };
    return { ...counts, version: null, register: register.name, title: register.title, series, file: asked.name, sha256, dated, loadedBefore: false, position: String(await shop.store.head()) };
  }
  const version = await shop.registers.add(read, { file: asked.name, sha256, dated, loadedAt: shop.ctx().now });
  return { ...counted(version), ...shop.registers.report(version.version)!, loadedBefore: false, position: await record(shop, asked.actor, version) };
}

const counted = ({ rows, loaded, skipped, faulted, version, register, title, series, file, sha256, dated }: RegisterVersion) => ({ rows, loaded, skipped, faulted, version, register, title, series, file, sha256, dated });

function again(version: RegisterVersion, report: VersionReport, position: string): LoadReport {
  const { rows, faulted, loaded } = version;
  const reason = `This very file was loaded before, as version ${version.version} on ${version.loadedAt.slice(0, 10)}.`;
  const skips = [{ reason, rows: loaded }, ...report.skips];
  return { ...counted(version), loaded: 0, skipped: rows - faulted, ...report, skips, loadedBefore: true, position };
}

/** Records a load where that was not done yet: a crash may have come between the rows and the event. Answers the log’s position. */
async function record(shop: RegistersShop, actor: Actor, { register, series, file, sha256, dated, rows, loaded, skipped, faulted }: RegisterVersion): Promise<string> {
  const work = new UnitOfWork(shop);
  const command = { ref: series === '' ? register : `${register}:${series}`, register, series, file, sha256, dated, rows, loaded, skipped, faulted };
  const asked: Asked = { lcep: INSTALLATION, name: 'load-register', command: command as Command, actor, envelope: {} };
  const commandId = shop.ctx().newId();
  const decided = await work.decide(asked, () => metaOf(asked, commandId));
  if (isRefusal(decided)) throw new Error(`A load was refused: ${decided.sentence}`);
  if (decided > 0) await (await work.commit(commandId)).queued;
  return String(await shop.store.head());
}

/** `edubasealldata20251122.csv` and `schools 2025-11-22.csv` say it themselves. */
const DAY_IN_NAME = /(?<!\d)(20\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)/;

function datedOf({ name, dated }: LoadAsked, today: PlainDate): PlainDate | Refusal {
  const [, year, month, date] = DAY_IN_NAME.exec(name) ?? [];
  const read = dated !== undefined ? readDay(dated) : year === undefined ? today : readDay(`${year}-${month}-${date}`);
  if (!isProblem(read)) return read;
  // Digits in a name that are no day are no fault of anybody’s.
  if (dated === undefined) return today;
  const fault = fieldFault('dated', read.problem, shown(dated), read.expected);
  return refuse('invalid', 'request.invalid', `dated: ${fault.message}.`, { fields: [fault] });
}
