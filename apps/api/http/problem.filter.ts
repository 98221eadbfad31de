import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf, refusalIn, type ProblemDetails } from '#platform/problem-details';

/** Every error leaves as problem+json: a stable code and a sentence, never a stack. What nobody expected is logged in full. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: (message: string) => void) {}

  catch(error: unknown, host: ArgumentsHost): void {
    this.answer(error, host.switchToHttp().getRequest<FastifyRequest>(), host.switchToHttp().getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const details = this.detailsOf(error, request);
    if (reply.raw.headersSent) return void reply.raw.end(`${JSON.stringify({ problem: details })}\n`);
    if (details.status === 503) void reply.header('retry-after', '5');
    void reply.status(details.status).header('content-type', 'application/problem+json').send(details);
  }

  private detailsOf(error: unknown, request: FastifyRequest): ProblemDetails {
    const refusal = refusalIn(error);
    if (refusal) return problemOf(refusal);
    const status = statusOf(error);
    if (status !== undefined && status < 500) return of(status, request, error);
    this.log(`${request.method} ${request.url.split('?')[0]} (${request.id}) failed: ${error instanceof Error ? error.stack : String(error)}`);
    return problem(500, 'internal', 'Something went wrong', `This is a fault of Throughline, not of yours. It was logged as ${request.id}.`);
  }
}

const statusOf = (error: unknown): number | undefined =>
  error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number } | undefined)?.statusCode;

function of(status: number, request: FastifyRequest, error: unknown): ProblemDetails {
  if (status === 404) return problem(404, 'route.unknown', 'Not found', `There is nothing at ${request.method} ${request.url.split('?')[0]}.`);
  if (status === 413) return problem(413, 'request.too-large', 'Too large', 'This is more than can be sent at once; divide it.');
  if (status === 415) return problem(415, 'request.media-type', 'Another form is needed', 'Send JSON, with the header “content-type: application/json”.');
  if (status === 403) return problem(403, 'request.foreign', 'Not from here', error instanceof Error ? error.message : 'This address is not served.');
  return problem(400, 'request.malformed', 'Can’t be read', 'The request is not well-formed JSON or has a form that can’t be read.');
}

const problem = (status: number, code: string, title: string, detail: string): ProblemDetails => ({
  type: `urn:throughline:${code}`,
  title,
  status,
  code,
  detail,
});
