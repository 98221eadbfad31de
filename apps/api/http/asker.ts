import type { FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/event';

/** Whether a request came through the socket in the data folder, which only its owner can open. */
export const isLocal = (request: FastifyRequest): boolean => request.raw.socket.remoteAddress === undefined;

/** Who asks. Until there is sign-in, the server listens on this machine only, and everybody is the person at it. */
export const actorOf = (request: FastifyRequest): Actor => (isLocal(request) ? { kind: 'cli' } : { kind: 'person' });
