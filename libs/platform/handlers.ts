import { CommandHandler, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Refusal } from '#kernel/refusal';
import type { Done } from './asked';
import { CommandPipeline, Execute } from './command-pipeline';
import { AskView, ViewDesk, type Answer } from './view-desk';

/** The one handler of the CommandBus. */
@CommandHandler(Execute)
export class ExecuteHandler implements ICommandHandler<Execute, Done | Refusal> {
  constructor(private readonly pipeline: CommandPipeline) {}

  execute({ asked }: Execute): Promise<Done | Refusal> {
    return this.pipeline.execute(asked);
  }
}

/** The one handler of the QueryBus. */
@QueryHandler(AskView)
export class AskViewHandler implements IQueryHandler<AskView> {
  constructor(private readonly desk: ViewDesk) {}

  execute(query: AskView): Promise<(Answer & object) | Refusal> {
    return this.desk.answer(query);
  }
}
