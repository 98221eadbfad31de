import type { FastifyReply } from 'fastify';

/** Answers with one JSON object a line, as the command line asks for: progress while it goes on, then how it ended. */
export function inLines(reply: FastifyReply): { tell(progress: object): void; end(outcome: object): void } {
  reply.hijack();
  reply.raw.writeHead(200, { 'content-type': 'application/x-ndjson' });
  const line = (value: object) => `${JSON.stringify(value)}\n`;
  return {
    tell: (progress) => void reply.raw.write(line({ progress })),
    end: (outcome) => void reply.raw.end(line(outcome)),
  };
}
