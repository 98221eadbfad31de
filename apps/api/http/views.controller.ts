import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { orThrow, type Refusal } from '#kernel/refusal';
import { AskView, type Answer } from '#platform/view-desk';

@Controller('api/lceps')
export class ViewsController {
  constructor(@Inject(QueryBus) private readonly bus: QueryBus) {}

  /** One path for every view; each is described on its own in the OpenAPI. */
  @Get(':lcep/views/:view')
  async ask(@Param('lcep') lcep: string, @Param('view') view: string, @Query() query: Record<string, unknown>) {
    // A form sends the fields that were left empty, too.
    const settings = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
    return orThrow(await this.bus.execute<AskView, Answer | Refusal>(new AskView(lcep, view, settings)));
  }
}
