import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { streamOf } from '#kernel/ids';
import { Refused } from '#kernel/refusal';
import { unknownLcep } from '#platform/command-pipeline';
import type { Writing } from '#platform/installation';
import { INSTALLATION } from './installation.token';

const HEARTBEAT_MS = 25_000;

/** Server-sent events: the position, whenever something was recorded in the LCEP. */
@Controller('api/lceps')
export class ChangesController {
  constructor(@Inject(INSTALLATION) private readonly installation: Writing) {}

  @Get(':lcep/changes')
  async changes(@Param('lcep') lcep: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { store } = this.installation;
    if ((await store.readStream(streamOf(lcep, 'lcep', lcep))).length === 0) throw new Refused(unknownLcep(lcep));
    let told = await store.head();
    reply.hijack();
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    const tell = (position: number) => reply.raw.write(`event: position\nid: ${position}\ndata: {"position":"${position}"}\n\n`);
    tell(told);
    let telling = Promise.resolve();
    const undo = store.onAppended((head) => {
      telling = telling
        .then(async () => {
          if (head <= told) return;
          const mine = await store.readAll({ after: told, upTo: head, limit: 1, lcep });
          told = head;
          if (mine.length > 0) tell(head);
        })
        // Whoever listens sees the stream break, and asks again; it must not end the server.
        .catch((error: Error) => void reply.raw.destroy(error));
    });
    const heartbeat = setInterval(() => reply.raw.write(': still here\n\n'), HEARTBEAT_MS);
    const end = () => {
      undo();
      clearInterval(heartbeat);
    };
    reply.raw.on('close', end);
    // They may have left while we were looking.
    if (request.raw.socket.destroyed) end();
  }
}
