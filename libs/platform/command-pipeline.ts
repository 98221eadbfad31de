import type { EventMeta } from '#kernel/event';
import { streamOf } from '#kernel/ids';
import { isLive, type RecordState } from '#kernel/record';
import { isRefusal, refuse, type Refusal } from '#kernel/refusal';
import { VersionConflict } from '#event-store/port';
import type { Asked, Done } from './asked';
import { UnitOfWork, type Workshop } from './unit-of-work';

/** A validated command on its way through the CommandBus. */
export class Execute {
  constructor(readonly asked: Asked) {}
}

const ATTEMPTS = 3;

/**
 * The one way in for every command: load, decide, append with the revision decided upon; decide again when somebody was
 * faster, at most three times, unless the caller named a revision. A command id that was carried out before answers as it
 * did then.
 */
export class CommandPipeline {
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
    const work = new UnitOfWork(this.shop);
    const kind = this.shop.registry.commands.get(asked.name)?.kind.kind ?? asked.name;
    const decided = (await this.unknownLcep(asked, work)) ?? (await work.decide(asked, metaOf(asked, commandId)));
    if (isRefusal(decided)) return (await work.isFounded()) ? decided : 'overtaken';
    const { ref } = asked.command;
    const revision = await work.revisionOf(asked.lcep, kind, ref);
    if (decided === 0)
      return (await work.isFounded()) ? { ref, position: await this.shop.store.head(), revision, recorded: 0 } : 'overtaken';
    try {
      const { last } = await work.commit(commandId);
      return { ref, position: last, revision, recorded: decided };
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      this.shop.streams.forget(error.stream);
      return 'overtaken';
    }
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

  private async unknownLcep({ lcep, name }: Asked, work: UnitOfWork): Promise<Refusal | undefined> {
    if (name === 'create-lcep' || isLive((await work.stateOf(lcep, 'lcep', lcep)) as RecordState<object>)) return undefined;
    return unknownLcep(lcep);
  }
}

export const unknownLcep = (lcep: string): Refusal =>
  refuse('not-found', 'lcep.unknown', `There is no LCEP “${lcep}” here. Check its short name; an import on the command line creates it.`);

export const metaOf = ({ name, actor, envelope }: Asked, commandId: string): EventMeta => ({
  commandId,
  command: name,
  correlationId: envelope.correlationId ?? commandId,
  causationId: envelope.causationId ?? commandId,
  actor,
  ...(envelope.onBehalfOf === undefined ? {} : { onBehalfOf: envelope.onBehalfOf }),
  ...(envelope.reason === undefined ? {} : { reason: envelope.reason }),
});
