import type { EventMeta } from '#kernel/event';
import { isSlug, streamOf } from '#kernel/ids';
import { isLive, type RecordState } from '#kernel/record';
import { isRefusal, refuse, type Refusal } from '#kernel/refusal';
import { VersionConflict, type Appended } from '#event-store/port';
import type { Asked, Done } from './asked';
import { UnitOfWork, type Workshop } from './unit-of-work';

/** A validated command on its way through the CommandBus. */
export class Execute {
  constructor(readonly asked: Asked) {}
}

const ATTEMPTS = 3;

/** What was decided: a refusal, or what is done once `queued` resolves; without events, nothing is queued. */
type Decided = { readonly work: UnitOfWork } & (
  | { readonly decided: Refusal; readonly done?: undefined; readonly queued?: undefined }
  | { readonly decided?: undefined; readonly done: Omit<Done, 'position'>; readonly queued?: Promise<Appended> }
);

/**
 * The one way in for every command: load, decide, append with the revision decided upon; decide again when somebody was
 * faster, at most three times, unless the caller named a revision. A command id that was carried out before answers as it
 * did then.
 */
export class CommandPipeline {
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(readonly shop: Workshop) {}

  async execute(asked: Asked): Promise<Done | Refusal> {
    const { envelope } = asked;
    const commandId = envelope.commandId ?? this.shop.ctx().newId();
    if (envelope.commandId !== undefined) {
      const before = await this.carriedOut(asked, commandId);
      if (before) return before;
    }
    for (let attempt = 1; ; attempt++) {
      const answer = await this.attempt(asked, commandId);
      if (answer !== 'overtaken') return answer;
      if (attempt === ATTEMPTS)
        return refuse('conflict', 'record.busy', 'Others are changing this record at the same moment. Please try again.');
    }
  }

  private async attempt(asked: Asked, commandId: string): Promise<Done | Refusal | 'overtaken'> {
    const { lcep, name, command } = asked;
    const kind = this.shop.registry.commands.get(name)?.kind.kind ?? name;
    const stream = streamOf(lcep, kind, command.ref);
    try {
      const { work, decided, done, queued } = await this.inTurn(stream, () => this.decide(asked, kind, commandId));
      if (queued === undefined) return (await work.isFounded()) ? (decided ?? { ...done, position: await this.shop.store.head() }) : 'overtaken';
      const { last, repeated } = await queued;
      if (!repeated) return { ...done, position: last };
      // The same command was sent twice at the same moment; what was made of the second does not stand.
      this.shop.streams.forget(stream);
      return (await this.carriedOut(asked, commandId)) ?? 'overtaken';
    } catch (error) {
      if (error instanceof VersionConflict) return 'overtaken';
      throw error;
    }
  }

  /** Decides, and queues what follows; it is durable once `queued` resolves. */
  private async decide(asked: Asked, kind: string, commandId: string): Promise<Decided> {
    const work = new UnitOfWork(this.shop);
    const decided = (await this.unknownLcep(asked, work)) ?? (await work.decide(asked, () => metaOf(asked, commandId)));
    if (isRefusal(decided)) return { work, decided };
    const revision = await work.revisionOf(asked.lcep, kind, asked.command.ref);
    const done = { ref: asked.command.ref, revision, recorded: decided };
    return { work, done, ...(decided === 0 ? {} : await work.commit(commandId)) };
  }

  /**
   * Commands for one stream take turns until their events are queued, each deciding on what the one before it decided: within
   * this process nobody is overtaken, however many come at once, and all of them share a group commit.
   */
  private inTurn<T>(stream: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.turns.get(stream) ?? Promise.resolve()).then(work, work);
    this.turns.set(stream, turn);
    const done = () => void (this.turns.get(stream) === turn && this.turns.delete(stream));
    turn.then(done, done);
    return turn;
  }

  /** What an earlier command with this id did. The id belongs to it: for anything else it is refused. */
  private async carriedOut(asked: Asked, commandId: string): Promise<Done | Refusal | undefined> {
    const before = await this.shop.store.findCommand(commandId);
    if (!before) return undefined;
    const [first] = await this.shop.store.readAll({ after: before.first - 1, upTo: before.first, limit: 1 });
    const kind = this.shop.registry.commands.get(asked.name)?.kind.kind;
    if (first?.meta.command !== asked.name || first.stream !== streamOf(asked.lcep, kind ?? '', asked.command.ref))
      return refuse('conflict', 'command.id-reused', 'This command id was used for another command. Give each command an id of its own.');
    return { ref: asked.command.ref, position: before.last, revision: first.revision + before.last - before.first, recorded: 0 };
  }

  private async unknownLcep({ lcep, name, command }: Asked, work: UnitOfWork): Promise<Refusal | undefined> {
    if (name === 'create-lcep') return command.ref === lcep ? undefined : refuse('invalid', 'lcep.other', `An LCEP is created under its own short name: you asked “${lcep}” for “${command.ref}”.`);
    if (isSlug(lcep) && isLive((await work.stateOf(lcep, 'lcep', lcep)) as RecordState<object>)) return undefined;
    return unknownLcep(lcep);
  }
}

export const unknownLcep = (lcep: string): Refusal =>
  refuse('not-found', 'lcep.unknown', `There is no LCEP “${lcep}” here. Check its short name; a new one is begun on the first page, or by an import on the command line.`);

export const metaOf = ({ name, actor, envelope }: Asked, commandId: string): EventMeta => ({
  commandId,
  command: name,
  correlationId: envelope.correlationId ?? commandId,
  causationId: envelope.causationId ?? commandId,
  actor,
  ...(envelope.onBehalfOf === undefined ? {} : { onBehalfOf: envelope.onBehalfOf }),
  ...(envelope.reason === undefined ? {} : { reason: envelope.reason }),
});
