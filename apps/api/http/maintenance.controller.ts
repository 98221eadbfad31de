import { Controller, Inject, Post, Query, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse, Refused } from '#kernel/refusal';
import type { Writing } from '#platform/installation';
import { rebuild } from '#platform/rebuild';
import { isLocal } from './asker';
import { INSTALLATION } from './installation.token';
import { inLines } from './progress';

/** What the command line asks of a running server, through the socket in the data folder and nowhere else. */
@Controller('api/maintenance')
export class MaintenanceController implements OnModuleDestroy {
  private readonly ending = Promise.withResolvers<never>();

  constructor(@Inject(INSTALLATION) private readonly installation: Writing) {
    this.ending.promise.catch(() => {}); // nobody may be waiting
  }

  /** A rebuild takes minutes, and is kept: nobody who ends the server should have to wait for it. */
  onModuleDestroy(): void {
    this.ending.reject(new Refused(refuse('unavailable', 'server.ending', 'The server is ending. The rebuild is gone on with when it is started again.')));
  }

  @Post('rebuild')
  async rebuild(@Query('projection') projection: string | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!isLocal(request)) throw new Refused(refuse('not-found', 'route.unknown', 'This is only for the command line on the same machine.'));
    // Begun with the first progress: a name that is not known is still answered as any other refusal.
    let lines: ReturnType<typeof inLines> | undefined;
    let isOver = false; // other projections may go on after one has stopped
    const rebuilding = rebuild(this.installation, projection, (progress) => void (isOver || (lines ??= inLines(reply)).tell(progress)));
    const report = await Promise.race([rebuilding, this.ending.promise]).finally(() => (isOver = true));
    (lines ?? inLines(reply)).end({ report });
  }
}
