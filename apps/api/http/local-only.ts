import { ForbiddenException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isLocal } from './asker';

const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Until there is sign-in, only this machine is served: a page of another site must not reach it through a person's browser,
 * so foreign Host and Origin headers are refused (DNS rebinding, cross-site requests).
 */
export function serveLocalOnly(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request) => {
    if (isLocal(request)) return;
    if (!isOurs(`http://${request.headers.host ?? ''}`, request)) throw new ForbiddenException('Open Throughline as http://localhost or http://127.0.0.1.');
    const { origin } = request.headers;
    if (origin !== undefined && !isOurs(origin, request)) throw new ForbiddenException('Requests from pages of other sites are refused.');
    if (request.headers['sec-fetch-site'] === 'cross-site' && request.headers['sec-fetch-mode'] !== 'navigate')
      throw new ForbiddenException('Requests from pages of other sites are refused.');
  });
}

function isOurs(address: string, request: FastifyRequest): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === 'http:' && LOCAL_NAMES.has(url.hostname) && Number(url.port || 80) === request.raw.socket.localPort;
}
