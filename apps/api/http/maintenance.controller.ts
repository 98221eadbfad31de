import { Controller, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse, Refused } from '#kernel/refusal';
import type { Writing } from '#platform/installation';
import { isLocal } from './asker';
import { INSTALLATION } from './installation.token';

/** What the command line asks of a running server, through the socket in the data folder and nowhere else. */
@Controller('api/maintenance')
export class MaintenanceController {
  constructor(@Inject(INSTALLATION) private readonly installation: Writing) {}

  @Post('rebuild')
  async rebuild(@Query('projection') projection: string | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!isLocal(request)) throw new Refused(refuse('not-found', 'route.unknown', 'This is only for the command line on the same machine.'));
    const { runner, registry } = this.installation;
    if (projection !== undefined && !registry.projections.some(({ name }) => name === projection))
      throw new Refused(unknownProjection(projection, registry.projections));
    reply.hijack();
    reply.raw.writeHead(200, { 'content-type': 'application/x-ndjson' });
    const line = (value: object) => reply.raw.write(`${JSON.stringify(value)}\n`);
    await runner.rebuild(projection, (progress) => line({ progress }));
    reply.raw.end(`${JSON.stringify({ report: { rebuilt: runner.status().filter(({ name }) => projection === undefined || name === projection) } })}\n`);
  }
}

export const unknownProjection = (name: string, known: readonly { readonly name: string }[]) =>
  refuse('not-found', 'projection.unknown', `There is no projection “${name}”. There are: ${known.map((one) => one.name).join(', ')}.`);
