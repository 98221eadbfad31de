import { createServer, type Server } from 'node:http';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Writing } from '#platform/installation';
import { socketPath } from '#platform/socket-path';
import { AppModule } from './app.module';
import { serveLocalOnly } from './http/local-only';
import { ProblemFilter } from './http/problem.filter';

const FIRST_PORT = 3000;
const LAST_PORT = 3099;
const MOST_BYTES = 1024 * 1024;
/** An import of 64 MB in base64, with its neighbours. */
const MOST_BYTES_OF_IMPORT = 256 * 1024 * 1024;

export interface Running {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** The HTTP application over an installation, not listening yet. */
export async function createApp(installation: Writing, { web, log }: { web?: string; log: (message: string) => void }): Promise<NestFastifyApplication> {
  const filter = new ProblemFilter(log);
  // An address that can’t be decoded never reaches Nest.
  const frameworkErrors = (error: Error, request: FastifyRequest, reply: FastifyReply) => filter.answer(error, request, reply);
  const adapter = new FastifyAdapter({ frameworkErrors, bodyLimit: MOST_BYTES, forceCloseConnections: true, routerOptions: { maxParamLength: 300 } });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.over(installation), adapter, { logger: false, abortOnError: false });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', (route) => {
    if (/\/(imports|registers\/loads)$/.test(route.url)) route.bodyLimit = MOST_BYTES_OF_IMPORT;
  });
  serveLocalOnly(fastify);
  app.useGlobalFilters(filter);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: { defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:'], upgradeInsecureRequests: null },
    },
    strictTransportSecurity: false,
  });
  if (web !== undefined && existsSync(web)) {
    await app.register(fastifyStatic, { root: web, wildcard: false });
    const page = (_: FastifyRequest, reply: FastifyReply) => reply.sendFile('index.html');
    // Every other address is a page of the web application, which reads it itself.
    fastify.get('/:lcep', page);
    fastify.get('/:lcep/*', (request, reply) =>
      /^\/(api|health|assets)\//.test(request.url)
        ? reply.status(404).header('content-type', 'application/problem+json').send({ type: 'urn:throughline:route.unknown', title: 'Not found', status: 404, code: 'route.unknown', detail: `There is nothing at ${request.url.split('?')[0]}.` })
        : page(request, reply),
    );
  }
  await app.init();
  await fastify.ready();
  return app;
}

/** Listens on this machine: at the port, or at 3000 or the next free one; and on the socket in the data folder. */
export async function listen(app: NestFastifyApplication, installation: Writing, port: number | undefined): Promise<Running> {
  const taken = await (port === undefined ? nextFree(app) : tryPort(app, port).then(() => port));
  const actual = taken === 0 ? (app.getHttpServer().address() as { port: number }).port : taken;
  const socket = await listenOnSocket(app, socketPath(installation.folder));
  return {
    url: `http://127.0.0.1:${actual}`,
    port: actual,
    async close() {
      const quiet = new Promise<void>((resolve) => socket.close(() => resolve()));
      await app.close(); // ends what nobody should wait for; the rest of what came through the socket is finished
      await quiet;
    },
  };
}

const tryPort = (app: NestFastifyApplication, port: number) => app.listen(port, '127.0.0.1');
const isTaken = (error: unknown) => (error as NodeJS.ErrnoException).code === 'EADDRINUSE';

async function nextFree(app: NestFastifyApplication): Promise<number> {
  for (let port = FIRST_PORT; ; port++) {
    try {
      await tryPort(app, port);
      return port;
    } catch (error) {
      if (!isTaken(error) || port === LAST_PORT) throw error;
    }
  }
}

async function listenOnSocket(app: NestFastifyApplication, path: string): Promise<Server> {
  const fastify = app.getHttpAdapter().getInstance();
  const server = createServer((request, response) => fastify.routing(request, response));
  // Only the holder of the writer's lock comes here, so a socket that is there was left behind by a process that died.
  rmSync(path, { force: true });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve));
  return server;
}

export const webFolder = (root: string): string => join(root, 'dist', 'web');
