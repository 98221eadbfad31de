import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Writing } from '#platform/installation';
import { metricsOf } from '#platform/metrics';
import { INSTALLATION } from './installation.token';

@Controller()
export class HealthController {
  constructor(@Inject(INSTALLATION) private readonly installation: Writing) {}

  /** The process runs. */
  @Get('health/live')
  live() {
    return { status: 'ok' };
  }

  /** It can answer: the log is readable and no projection stands still. Names what lags or stopped, and why. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const head = await this.installation.store.head();
    const projections = this.installation.runner.status().map((one) => ({
      name: one.name,
      position: String(one.checkpoint),
      behind: head - one.checkpoint,
      ...(one.stopped ? { stopped: { ...one.stopped, position: String(one.stopped.position) } } : {}),
      ...(one.trouble ? { trouble: one.trouble } : {}),
    }));
    const broken = projections.filter((one) => 'stopped' in one || 'trouble' in one);
    if (broken.length > 0) reply.status(503);
    return { status: broken.length > 0 ? 'stopped' : 'ok', position: String(head), projections };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(): Promise<string> {
    return metricsOf(this.installation);
  }
}
