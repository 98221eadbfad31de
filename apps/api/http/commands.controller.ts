import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { orThrow, refuse, Refused, type Refusal } from '#kernel/refusal';
import { Envelope, type Done } from '#platform/asked';
import type { Command } from '#platform/business-module';
import { Execute } from '#platform/command-pipeline';
import { fieldsOf } from '#platform/fields';
import type { Writing } from '#platform/installation';
import { listLceps } from '#platform/lcep-list';
import { validated } from '#platform/validate';
import { actorOf } from './asker';
import { INSTALLATION } from './installation.token';

const ENVELOPE = fieldsOf(Envelope).map(({ property }) => property);

@Controller('api/lceps')
export class CommandsController {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(INSTALLATION) private readonly installation: Writing,
  ) {}

  @Get()
  list() {
    return { lceps: listLceps(this.installation) };
  }

  /** One path for every command; each is described on its own in the OpenAPI. */
  @Post(':lcep/commands/:name')
  @HttpCode(200)
  async carryOut(@Param('lcep') lcep: string, @Param('name') name: string, @Body() body: unknown, @Req() request: FastifyRequest) {
    const found = orThrow(this.installation.registry.command(name));
    if (found.kind.internal) throw new Refused(refuse('not-found', 'command.unknown', `“${name}” is carried out by Throughline itself.`));
    const { envelope, fields } = split(body, fieldsOf(found.shape).map(({ property }) => property));
    const said = orThrow(validated(Envelope, envelope));
    if (said.commandId) said.commandId = said.commandId.toLowerCase();
    const ref = name === 'create-lcep' ? lcep : name.startsWith('record-') ? (said.commandId ?? this.installation.shop.ctx().newId()) : undefined;
    const command = orThrow(validated(found.shape, { ...(ref === undefined ? {} : { ref }), ...fields }));
    const done = await this.bus.execute<Execute, Done | Refusal>(
      new Execute({ lcep, name, command: command as Command, actor: actorOf(request), envelope: said }),
    );
    const { position, ...rest } = orThrow(done);
    return { ...rest, position: String(position) };
  }
}

/** What is said beside the command stands in the same body; a field of the command’s own comes to the command, whatever its name. */
export function split(body: unknown, own: readonly string[]): { envelope: object; fields: object } {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Refused(refuse('invalid', 'request.form', 'Send the fields of the command as one JSON object.'));
  const entries = Object.entries(body);
  const isBeside = ([name]: [string, unknown]) => ENVELOPE.includes(name) && !own.includes(name);
  return {
    envelope: Object.fromEntries(entries.filter(isBeside)),
    fields: Object.fromEntries(entries.filter((entry) => !isBeside(entry))),
  };
}
