import { v5 as uuidV5 } from 'uuid';
import type { Actor } from '#kernel/event';
import { partsOf } from '#kernel/ids';
import { isRefusal, refuse, type Refusal } from '#kernel/refusal';
import type { Position } from '#kernel/time';
import { VersionConflict, type StoredEvent } from '#event-store/port';
import type { Asked } from '#platform/asked';
import type { Command } from '#platform/business-module';
import { metaOf } from '#platform/command-pipeline';
import type { RecordBook } from '#platform/record-book';
import { UnitOfWork } from '#platform/unit-of-work';
import { inTurn } from './in-turn';
import type { ImportShop } from './import-run';

export interface WithdrawalAsked {
  readonly lcep: string;
  readonly importId: string;
  readonly why: string;
  readonly actor: Actor;
}
export interface WithdrawalReport {
  readonly import: string;
  /** Rows and corrections that were taken back. */
  readonly takenBack: number;
  readonly position: string;
}

const PAGE = 1_000;
const MOST_LISTED = 50;

/**
 * Takes an import back as a whole: its rows are withdrawn, its corrections and withdrawals undone, its refs free again.
 * Refused while later records cite its rows; they are listed.
 */
export const withdrawImport = (shop: ImportShop, asked: WithdrawalAsked): Promise<WithdrawalReport | Refusal> =>
  inTurn(shop, () => attemptWithdrawal(shop, asked), 'Please try again.');

async function attemptWithdrawal(shop: ImportShop, { lcep, importId, why, actor }: WithdrawalAsked): Promise<WithdrawalReport | Refusal> {
  const work = new UnitOfWork(shop);
  const withdrawalId = shop.ctx().newId();
  const decide = (name: string, command: object, commandId: string) => {
    const step: Asked = { lcep, name, command: command as Command, actor, envelope: { correlationId: withdrawalId, causationId: importId } };
    return work.decide(step, () => metaOf(step, commandId));
  };
  const itself = await decide('withdraw-import', { ref: importId, why }, withdrawalId);
  if (isRefusal(itself)) return itself;
  const head = await shop.store.head();
  if (itself === 0) return { import: importId, takenBack: 0, position: String(head) };
  const events = await eventsOf(shop, lcep, importId);
  const cited = citedLater(await shop.bookNow(lcep), events);
  if (cited.length > 0) return stillCited(cited);
  const own = new Set(events.filter(({ type }) => type.endsWith('.recorded')).map(({ stream }) => stream));
  let takenBack = 0;
  // The last first, so that each record is taken back from the state it was left in.
  for (const { stream, type, data } of events.toReversed()) {
    const { kind, ref } = partsOf(stream);
    const { correction } = data as { correction?: string };
    const [name, command] = type.endsWith('.recorded')
      ? [`withdraw-${kind}`, { ref, why, withImport: importId }]
      : [`take-back-${kind}-correction`, { ref, correction, why }];
    if (!type.endsWith('.recorded') && (own.has(stream) || correction === undefined)) continue;
    const decided = await decide(name, command, uuidV5(`${stream}/${correction ?? ''}`, withdrawalId));
    if (isRefusal(decided)) return decided;
    takenBack += decided;
  }
  if (!(await work.isFounded())) throw new VersionConflict(lcep, 'none', 'none');
  const { queued } = await work.commit(withdrawalId);
  const { last } = await queued;
  return { import: importId, takenBack, position: String(last) };
}

/** The events of records in an import's batch. */
async function eventsOf({ store, registry }: ImportShop, lcep: string, importId: string): Promise<StoredEvent[]> {
  const batch = await store.findCommand(importId);
  const events: StoredEvent[] = [];
  for (let after: Position = (batch?.first ?? 1) - 1; batch && after < batch.last; ) {
    const page = await store.readAll({ after, upTo: batch.last, limit: PAGE, lcep });
    events.push(...page.filter(({ stream }) => registry.kind(partsOf(stream).kind).record));
    after = page.at(-1)?.position ?? batch.last;
  }
  return events;
}

interface Cited {
  readonly kind: string;
  readonly ref: string;
  readonly cites: string;
}

function citedLater(book: RecordBook, events: readonly StoredEvent[]): Cited[] {
  const [first, last] = [events[0]?.position ?? 0, events.at(-1)?.position ?? 0];
  return events
    .filter(({ type }) => type.endsWith('.recorded'))
    .flatMap(({ stream }) => {
      const { kind, ref } = partsOf(stream);
      return [...book.citing(kind, ref)]
        .filter(({ row }) => !row.withdrawn && (row.recorded.position < first || row.recorded.position > last))
        .map(({ row }) => ({ kind: row.kind, ref: row.ref, cites: `${kind} ${ref}` }));
    });
}

const stillCited = (cited: readonly Cited[]): Refusal =>
  refuse(
    'conflict',
    'import.cited',
    `Later records cite rows of this import: ${cited.slice(0, MOST_LISTED).map(({ kind, ref, cites }) => `${kind} ${ref} (cites ${cites})`).join('; ')}${cited.length > MOST_LISTED ? '; and more' : ''}. Withdraw or correct those first.`,
    { data: { cited: cited.slice(0, MOST_LISTED).map((one) => ({ ...one })) } },
  );
