import { Controller, Get, Inject } from '@nestjs/common';
import type { Writing } from '#platform/installation';
import { INSTALLATION } from './installation.token';
import { openApiOf } from './open-api';

@Controller('api')
export class OpenApiController {
  constructor(@Inject(INSTALLATION) private readonly installation: Writing) {}

  @Get('openapi.json')
  describe(): object {
    return openApiOf(this.installation.registry);
  }
}
