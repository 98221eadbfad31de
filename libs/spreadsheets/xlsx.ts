import { extname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { isRefusal, refuse, type Refusal } from '#kernel/refusal';
import { checkedArchive } from './archive';
import { LIMITS, type Limits, type ReadWorkbook, type SheetRow, type WrittenSheet } from './cells';
import type { FromWorker, ToWorker, WorkerTask } from './xlsx-messages';

/** Rows handed over at once. */
const SLICE = 1_000;
let turn: Promise<unknown> = Promise.resolve();

/** One workbook after the other: each may take as much memory as `Limits.heapMb` says. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work, work);
  turn = mine;
  return mine;
}

/**
 * Reads a workbook (.xlsx) in a thread of its own, so that the process goes on answering. Values only: formulas by what they
 * last gave, no macros, no links. Answers a refusal that says what would be right where it is no workbook, protected, damaged,
 * or larger than the limits.
 */
export const readWorkbook = (bytes: Uint8Array, given: Partial<Limits> = {}): Promise<ReadWorkbook | Refusal> =>
  inTurn(async () => {
    const limits = { ...LIMITS, ...given };
    const archive = await checkedArchive(bytes, limits);
    return isRefusal(archive) ? archive : readInThread(bytes, limits, archive.macros);
  });

function readInThread(bytes: Uint8Array, limits: Limits, macros: boolean): Promise<ReadWorkbook | Refusal> {
  const sheets: (Omit<ReadWorkbook['sheets'][number], 'rows'> & { rows: SheetRow[] })[] = [];
  const worker = started({ task: 'read', bytes, limits }, limits.heapMb);
  return answered<ReadWorkbook>(worker, limits.milliseconds, (message, resolve) => {
    if ('sheet' in message) sheets.push({ ...message.sheet, rows: [] });
    else if ('rows' in message) for (const row of message.rows) sheets.at(-1)!.rows.push(row);
    else if ('done' in message) resolve({ sheets, macros });
  });
}

/**
 * Writes a workbook (.xlsx): a bold header that stays in view, typed columns, and cells with a note or a colour.
 * @throws where the thread fails, which is a fault of ours
 */
export const writeWorkbook = (sheets: readonly WrittenSheet[], limits: Limits = LIMITS): Promise<Uint8Array> =>
  inTurn(async () => {
    const worker = started({ task: 'write' }, limits.heapMb);
    const answer = answered<Uint8Array>(worker, limits.milliseconds, (message, resolve) => {
      if ('bytes' in message) resolve(message.bytes);
    });
    const send = (message: ToWorker) => worker.postMessage(message);
    for (const { name, columns, rows } of sheets) {
      send({ sheet: { name, columns } });
      for (let at = 0; at < rows.length; at += SLICE) {
        send({ rows: rows.slice(at, at + SLICE) });
        await nextTurn();
      }
    }
    send({ end: true });
    const bytes = await answer;
    if (isRefusal(bytes)) throw new Error(bytes.sentence);
    return bytes;
  });

/** The same file beside this one, as it was compiled, or as it stands where nothing was. */
const started = (task: WorkerTask, heapMb: number): Worker =>
  new Worker(join(__dirname, `xlsx-worker${extname(__filename)}`), { workerData: task, execArgv: ['--no-warnings'], resourceLimits: { maxOldGenerationSizeMb: heapMb } });

/** Waits for the thread’s answer, for so long; whatever happens, the thread ends. */
async function answered<T>(worker: Worker, milliseconds: number, take: (message: FromWorker, resolve: (value: T) => void) => void): Promise<T | Refusal> {
  const tooLarge = (why: string) => refuse('too-large', 'workbook.too-large', `The workbook needs more ${why} than Throughline allows for one file. Divide it, or save the sheets as CSV.`);
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<T | Refusal>((resolve, reject) => {
      timer = setTimeout(() => resolve(tooLarge(`time (${milliseconds / 1_000} seconds)`)), milliseconds);
      worker.on('message', (message: FromWorker) => {
        if (!('refused' in message)) return take(message, resolve);
        resolve(refuse(message.refused.endsWith('too-large') ? 'too-large' : 'invalid', message.refused, message.sentence));
      });
      worker.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(tooLarge('memory')) : reject(error)));
      worker.on('exit', (code) => reject(new Error(`The thread for workbooks ended by itself (${code}).`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
