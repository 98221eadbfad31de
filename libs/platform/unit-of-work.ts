import { v5 as uuidV5 } from 'uuid';
import type { Ctx, Decision } from '#kernel/decider';
import type { DomainEvent, EventMeta } from '#kernel/event';
import { streamOf } from '#kernel/ids';
import type { JsonObject } from '#kernel/json';
import { citations, type Citation } from '#kernel/record-kind';
import { fieldFault, isRefusal, refuse, shown, type FieldFault, type Refusal } from '#kernel/refusal';
import { VersionConflict, type Appended, type EventStore, type NewEvent } from '#event-store/port';
import type { Sealer } from '#privacy/sealing';
import type { Asked } from './asked';
import type { StreamKind } from './business-module';
import type { Registry } from './registry';
import { evolved, type StreamState, type Streams } from './streams';

interface Touched {
  readonly base: StreamState;
  state: unknown;
  readonly events: { readonly event: DomainEvent; readonly meta: EventMeta; readonly id: string }[];
}
/** A citation of something that is not there. */
export interface CitationFault extends FieldFault {
  readonly citation: Citation;
}
export interface Workshop {
  readonly store: EventStore;
  readonly registry: Registry;
  readonly streams: Streams;
  readonly sealer: Sealer;
  readonly ctx: () => Ctx;
}

/**
 * Commands that are decided one after another, each on what the ones before it decided, and recorded together or not at all.
 * A single command is a unit of one; an import is a unit of thousands.
 */
export class UnitOfWork {
  private readonly touched = new Map<string, Touched>();
  private readonly order: { readonly stream: string; readonly index: number }[] = [];

  constructor(private readonly shop: Workshop) {}

  /** Decides one command, given what its events will say of their making. Answers how many events follow, or a refusal. */
  async decide(asked: Asked, metaOf: () => EventMeta): Promise<number | Refusal> {
    const found = this.shop.registry.command(asked.name);
    if (isRefusal(found)) return found;
    const stream = streamOf(asked.lcep, found.kind.kind, asked.command.ref);
    const at = await this.touch(stream);
    const stale = staleness(asked, at.base.revision + at.events.length);
    if (stale) return stale;
    const decision = found.kind.decider.decide[asked.name]!(at.state, asked.command, this.shop.ctx());
    // What is known already may cite what was withdrawn since; only what is new must not.
    const isNew = isRefusal(decision) ? decision.kind === 'invalid' : decision.length > 0;
    const missing = isNew ? await this.citationFaults(asked.lcep, found.kind, saidIn(decision, asked.command, at.state)) : [];
    if (missing.length > 0) return refuse('invalid', 'reference.unknown', `${missing[0]!.field}: ${missing[0]!.message}.`, { fields: [...((isRefusal(decision) && decision.fields) || []), ...missing] });
    if (isRefusal(decision)) return decision;
    if (decision.length === 0) return 0;
    const meta = metaOf();
    for (const event of decision) {
      const index = at.events.length;
      const id = index === 0 && decision.length === 1 ? meta.commandId : uuidV5(String(index), meta.commandId);
      at.events.push({ event, meta, id });
      this.order.push({ stream, index });
    }
    at.state = evolved(found.kind, at.state, decision);
    return decision.length;
  }

  /** The state of a record as this unit sees it. */
  async stateOf(lcep: string, kind: string, ref: string): Promise<unknown> {
    return (await this.touch(streamOf(lcep, kind, ref))).state;
  }

  /** The newest revision of a record, after this unit. */
  async revisionOf(lcep: string, kind: string, ref: string): Promise<number> {
    const at = await this.touch(streamOf(lcep, kind, ref));
    return at.base.revision + at.events.length;
  }

  get size(): number {
    return this.order.length;
  }

  /** Waits until all that was decided upon is durable. False when some of it was lost: decide again. */
  async isFounded(upon: Iterable<Touched> = this.touched.values()): Promise<boolean> {
    const pending = [...upon].flatMap(({ base }) => base.pending ?? []);
    return (await Promise.allSettled(pending)).every((one) => one.status === 'fulfilled');
  }

  /**
   * Queues everything, in the order it was decided; `queued` resolves when it is durable. Both throw VersionConflict where
   * another was faster; `queued` also StorageFull.
   */
  async commit(commandId: string): Promise<{ readonly queued: Promise<Appended> }> {
    const changed = [...this.touched].filter(([, { events }]) => events.length > 0);
    const cited = [...this.touched].filter(([, { events }]) => events.length === 0);
    const sealed = this.order.map(({ stream, index }) => ({ stream, index, event: this.sealed(stream, index) }));
    // What is cited must be on disk before what cites it: were it lost, this would be left hanging.
    const isFounded = await this.isFounded(cited.map(([, one]) => one));
    await this.shop.sealer.saved();
    // From here to `append` nothing may wait: what was checked must still hold when the batch is queued.
    const newest = (stream: string, { base }: Touched) => this.shop.streams.newest(stream) ?? base;
    const moved =
      changed.find(([stream, one]) => newest(stream, one).revision !== one.base.revision) ??
      cited.find(([stream, one]) => !isFounded || citedAs(newest(stream, one)) !== citedAs(one.base));
    if (moved) throw new VersionConflict(moved[0], moved[1].base.revision, 'none');
    const appends = sealed.map(({ stream, index, event }) => ({ stream, expected: this.expected(stream, index), events: [event] }));
    const appended = this.shop.store.append({ commandId, appends });
    for (const [stream, { base, state, events }] of changed)
      this.shop.streams.advance(stream, state, base.revision + events.length, appended);
    return { queued: appended };
  }

  private expected(stream: string, before: number): number | 'none' {
    const revision = this.touched.get(stream)!.base.revision + before;
    return revision < 0 ? 'none' : revision;
  }

  private sealed(stream: string, index: number): NewEvent {
    const { event, meta, id } = this.touched.get(stream)!.events[index]!;
    const { version, sealed = [] } = this.shop.registry.catalogue.definition(event.type);
    const data = this.shop.sealer.sealAt(stream, sealed, event.data as JsonObject);
    const hidden = this.shop.sealer.sealAt(stream, ['reason', 'onBehalfOf'], meta as unknown as JsonObject);
    return { id, type: event.type, version, data, occurredOn: event.occurredOn, meta: hidden as unknown as EventMeta };
  }

  private async touch(stream: string): Promise<Touched> {
    const known = this.touched.get(stream);
    if (known) return known;
    const base = await this.shop.streams.load(stream);
    const touched: Touched = { base, state: base.state, events: [] };
    this.touched.set(stream, touched);
    return touched;
  }

  /** A record may cite only what is recorded and not withdrawn, in this LCEP: what of it is not. */
  async citationFaults(lcep: string, kind: StreamKind, values: object): Promise<CitationFault[]> {
    if (!kind.record) return [];
    const faults: CitationFault[] = [];
    for (const citation of citations(kind.record.cites, values)) {
      const expected = await this.whatWouldBeRight(lcep, citation);
      if (expected) faults.push({ ...fieldFault(citation.field, 'reference.unknown', shown(citation.ref), expected), citation });
    }
    return faults;
  }

  private async whatWouldBeRight(lcep: string, { kind, ref, only }: Citation): Promise<string | undefined> {
    const cited = (await this.stateOf(lcep, kind, ref)) as { is: string; values?: { kind?: string } };
    const title = this.shop.registry.kind(kind).record?.title ?? kind;
    if (cited.is === 'unknown') return `the ref of a recorded ${title}`;
    if (cited.is === 'withdrawn') return `the ref of a recorded ${title}; this one was withdrawn`;
    if (only !== undefined && cited.values?.kind !== only) return `the ref of a ${only}; this is of kind ${cited.values?.kind}`;
    return undefined;
  }
}

/** What a citation is checked for: that the record is there, and of which kind. Whatever else changes in it is no matter. */
const citedAs = ({ state }: StreamState): string => {
  const { is, values } = state as { is: string; values?: { kind?: string } };
  return `${is} ${values?.kind}`;
};

/** What a decision says anew of a record: what it records or changes, and all of it where it is brought back. */
function saidIn(decision: Decision<DomainEvent>, command: object, state: unknown): object {
  if (isRefusal(decision)) return 'changes' in command ? (command.changes as object) : command;
  const said = decision.map(({ type, data }) => {
    if (type.endsWith('.reinstated')) return (state as { values?: object }).values;
    return 'values' in data ? (data.values as object) : 'changes' in data ? (data.changes as object) : {};
  });
  return Object.assign({}, ...said) as object;
}

function staleness({ envelope }: Asked, revision: number): Refusal | undefined {
  if (envelope.expectedRevision === undefined || envelope.expectedRevision === revision) return undefined;
  return refuse(
    'stale',
    'revision.stale',
    `Somebody changed this record meanwhile: you saw revision ${envelope.expectedRevision}, it is at ${revision}. Look at it again, then send your change once more.`,
    { data: { seen: envelope.expectedRevision, revision } },
  );
}
