import { Body, Controller, HttpCode, Inject, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { choice, freeText, label, yesNo, type Field } from '#kernel/fields';
import { problem } from '#kernel/problem';
import { isRefusal, orThrow } from '#kernel/refusal';
import { runImport, type ImportAsked, type ImportOutcome } from '#modules/imports/import-run';
import { formatName, type Held } from '#modules/imports/open-files';
import { isHeld, isMappings, type Mappings } from '#modules/imports/read-files';
import { returnedWorkbook } from '#modules/imports/returned-workbook';
import { sentWith } from '#modules/imports/sent';
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

const pasted: Field = {
  ...freeText,
  check: (value) => (Array.isArray(value) && value.every((one: unknown) => isPasted(one)) ? undefined : problem('pasted.form', 'a list of {"file", "text"}, such as {"file": "meetings", "text": "ref\\ttype…"}')),
  schema: {
    type: 'array',
    items: { type: 'object', required: ['file', 'text'], properties: { file: label.schema, text: { type: 'string' } } },
  },
};
const isPasted = (one: unknown): one is { file: string; text: string } =>
  typeof one === 'object' && one !== null && 'file' in one && 'text' in one && typeof one.file === 'string' && typeof one.text === 'string' && one.text.isWellFormed();

const mappings: Field = {
  ...freeText,
  check: (value) => (isMappings(value) ? undefined : problem('columns.form', 'an object such as {"meetings": {"Date of meeting": "held_on", "Colour": null}}')),
  schema: { type: 'object', additionalProperties: { type: 'object', additionalProperties: { type: ['string', 'null'] } } },
};

const held: Field = {
  ...freeText,
  check: (value) => (isHeld(value) ? undefined : problem('holds.form', 'an object such as {"Sheet1": "meetings", "Notes": null}')),
  schema: { type: 'object', additionalProperties: { type: ['string', 'null'] } },
};

export class ImportBody {
  @Is(files, { optional: true, says: 'The CSV files of an import, by their names, and workbooks with a sheet of each name.' }) files?: { name: string; base64: string }[];
  @Is(pasted, { optional: true, says: 'Cells copied from a spreadsheet, their header first, for the files of these names.' }) pasted?: { file: string; text: string }[];
  @Is(mappings, { optional: true, says: 'What headers mean that are not the format’s own, by file; null leaves a column out.' }) columns?: Mappings;
  @Is(held, { optional: true, says: 'What files and sheets hold whose own names do not say it, such as {"Sheet1": "meetings"}; null leaves one out on purpose.' }) holds?: Held;
  @Is(yesNo, { optional: true, says: 'Only check; record nothing.' }) dryRun?: boolean;
  @Is(yesNo, { optional: true, says: 'Answer with the headers, the first rows and the rows at fault as they were sent, too, as “sent”.' }) sent?: boolean;
  @Is(yesNo, { optional: true, says: 'Answer with what was sent, too, as a workbook with a status and a reason for each row: in base64, as “workbook”.' }) workbook?: boolean;
}
export class ImportQuery {
  @Is(choice('workbook'), { optional: true, says: 'Answer with the workbook alone.' }) as?: 'workbook';
}
export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

class WithdrawalBody {
  @Is(freeText, { says: 'Why, for those who read the history later.' }) why!: string;
}

/** Imports. The command line asks for progress, one JSON object a line; others get the report. */
@Controller('api/lceps')
export class ImportsController {
  constructor(@Inject(INSTALLATION) private readonly installation: Writing) {}

  @Post(':lcep/imports')
  @HttpCode(200)
  async import(@Param('lcep') lcep: string, @Query() query: unknown, @Body() body: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { as } = orThrow(validated(ImportQuery, query));
    const { files: given = [], pasted: texts = [], columns, holds, dryRun = false, workbook = false, sent = false } = orThrow(validated(ImportBody, body));
    const asked: ImportAsked = {
      lcep,
      dryRun,
      createLcep: isLocal(request),
      files: [
        ...given.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') })),
        ...texts.map(({ file, text }) => ({ name: formatName(file), bytes: Buffer.from(text) })),
      ],
      ...(columns ? { columns } : {}),
      ...(holds ? { held: holds } : {}),
    };
    const reported = async (outcome: ImportOutcome) => ({ ...outcome.report, ...(sent ? { sent: sentWith(outcome) } : {}), ...(workbook ? { workbook: Buffer.from(await returnedWorkbook(outcome)).toString('base64') } : {}) });
    if (request.headers.accept !== 'application/x-ndjson') {
      const outcome = orThrow(await runImport(this.installation.shop, asked));
      if (outcome.report.faults.length > 0) reply.status(422);
      if (as !== 'workbook' && request.headers.accept !== WORKBOOK_TYPE) return reported(outcome);
      reply.header('content-type', WORKBOOK_TYPE).header('content-disposition', 'attachment; filename="import.xlsx"');
      return new StreamableFile(await returnedWorkbook(outcome));
    }
    const lines = inLines(reply);
    const answer = await runImport(this.installation.shop, { ...asked, onProgress: (stage, done, total) => lines.tell({ stage, done, total }) });
    lines.end(isRefusal(answer) ? { problem: problemOf(answer) } : { report: await reported(answer) });
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
