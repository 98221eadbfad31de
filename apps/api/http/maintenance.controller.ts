import { Controller, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse, Refused } from '#kernel/refusal';
import type { Writing } from '#platform/installation';
import { rebuild } from '#platform/rebuild';
import { isLocal } from './asker';
import { INSTALLATION } from './installation.token';
import { inLines } from './progress';

/** What the command line asks of a running server, through the socket in the data folder and nowhere else. */
@Controller('api/maintenance')
export class MaintenanceController {
  constructor(@Inject(INSTALLATION) private readonly installation: Writing) {}

  @Post('rebuild')
  async rebuild(@Query('projection') projection: string | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!isLocal(request)) throw new Refused(refuse('not-found', 'route.unknown', 'This is only for the command line on the same machine.'));
    // Begun with the first progress: a name that is not known is still answered as any other refusal.
    let lines: ReturnType<typeof inLines> | undefined;
    const report = await rebuild(this.installation, projection, (progress) => (lines ??= inLines(reply)).tell(progress));
    (lines ?? inLines(reply)).end({ report });
  }
}
