import { Body, Controller, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { freeText, label, yesNo, type Field } from '#kernel/fields';
import { problem } from '#kernel/problem';
import { isRefusal, orThrow } from '#kernel/refusal';
import { importFiles } from '#modules/imports/import-run';
import { withdrawImport } from '#modules/imports/withdraw-import';
import { Is } from '#platform/fields';
import type { Writing } from '#platform/installation';
import { problemOf } from '#platform/problem-details';
import { validated } from '#platform/validate';
import { actorOf, isLocal } from './asker';
import { INSTALLATION } from './installation.token';
import { inLines } from './progress';

const files: Field = {
  ...freeText,
  check: (value) =>
    Array.isArray(value) && value.every((one: unknown) => isFile(one)) ? undefined : problem('files.form', 'a list of {"name", "base64"}'),
  schema: {
    type: 'array',
    items: { type: 'object', required: ['name', 'base64'], properties: { name: label.schema, base64: { type: 'string', format: 'byte' } } },
  },
};
/** Whole groups only: what was cut off on its way is refused instead of being read as a shorter file. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const isFile = (one: unknown): one is { name: string; base64: string } =>
  typeof one === 'object' && one !== null && 'name' in one && 'base64' in one && typeof one.name === 'string' && typeof one.base64 === 'string' && BASE64.test(one.base64);

export class ImportBody {
  @Is(files, { says: 'The CSV files of an import, by their names.' }) files!: { name: string; base64: string }[];
  @Is(yesNo, { optional: true, says: 'Only check; record nothing.' }) dryRun?: boolean;
}

class WithdrawalBody {
  @Is(freeText, { says: 'Why, for those who read the history later.' }) why!: string;
}

/** Imports. The command line asks for progress, one JSON object a line; others get the report. */
@Controller('api/lceps')
export class ImportsController {
  constructor(@Inject(INSTALLATION) private readonly installation: Writing) {}

  @Post(':lcep/imports')
  @HttpCode(200)
  async import(@Param('lcep') lcep: string, @Body() body: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { files: given, dryRun = false } = orThrow(validated(ImportBody, body));
    const asked = {
      lcep,
      dryRun,
      createLcep: isLocal(request),
      files: given.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') })),
    };
    if (request.headers.accept !== 'application/x-ndjson') {
      const report = orThrow(await importFiles(this.installation.shop, asked));
      if (report.faults.length > 0) reply.status(422);
      return report;
    }
    const lines = inLines(reply);
    const answer = await importFiles(this.installation.shop, { ...asked, onProgress: (stage, done, total) => lines.tell({ stage, done, total }) });
    lines.end(isRefusal(answer) ? { problem: problemOf(answer) } : { report: answer });
    return undefined;
  }

  /** Takes an import back as a whole. */
  @Post(':lcep/imports/:id/withdrawal')
  @HttpCode(200)
  async withdraw(@Param('lcep') lcep: string, @Param('id') importId: string, @Body() body: unknown, @Req() request: FastifyRequest) {
    const { why } = orThrow(validated(WithdrawalBody, body));
    const report = orThrow(await withdrawImport(this.installation.shop, { lcep, importId, why, actor: actorOf(request) }));
    return isLocal(request) ? { report } : report;
  }
}
