import { Controller, Get, Inject, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { label } from '#kernel/fields';
import { orThrow, refuse, Refused, type Refusal } from '#kernel/refusal';
import { askExport, type Export } from '#modules/exports/export-view';
import { csvFiles, csvZip, exportedWorkbook } from '#modules/exports/files';
import type { AskView, Answer } from '#platform/view-desk';
import { Is } from '#platform/fields';
import { validated } from '#platform/validate';
import { WORKBOOK_TYPE } from './imports.controller';

export class ExportQuery {
  @Is(label, { optional: true, says: 'Leaves out what is dated later; everything where absent.' }) on?: string;
  @Is(label, { optional: true, says: 'Only what was recorded up to a position or an instant.' }) knownAt?: string;
}
const FILE = /^([a-z0-9_-]+)\.(csv|xlsx|zip)$/;

/** Everything there is, to take away: in the files that an import takes. */
@Controller('api/lceps')
export class ExportsController {
  constructor(@Inject(QueryBus) private readonly bus: QueryBus) {}

  /** What there is to take: each file with its rows, and what an import of it would stumble over. */
  @Get(':lcep/exports')
  async list(@Param('lcep') lcep: string, @Query() query: unknown) {
    const { lcep: name, position, tables, notes } = await this.export(lcep, query);
    return { lcep: name, position, files: tables.map(({ file, rows }) => ({ file, rows: rows.length })), notes };
  }

  /** `all.xlsx`, `all.zip` (of CSV files; `all.csv` is the same), or one file such as `meetings.csv`. */
  @Get(':lcep/exports/:file')
  async take(@Param('lcep') lcep: string, @Param('file') name: string, @Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const [, file, form] = FILE.exec(name) ?? [];
    if (file === undefined || (form === 'zip' && file !== 'all'))
      throw new Refused(refuse('not-found', 'export.unknown', `There is no export “${name}”. There are all.xlsx and all.zip, and each file of the import format, such as meetings.csv and meetings.xlsx.`));
    const answer = await this.export(lcep, query, file === 'all' ? {} : { file });
    const zipped = file === 'all' && form !== 'xlsx';
    const as = (type: string, ending: string) => reply.header('content-type', type).header('content-disposition', `attachment; filename="${lcep}${file === 'all' ? '' : `-${file}`}.${ending}"`);
    if (zipped) as('application/zip', 'zip');
    else if (form === 'xlsx') as(WORKBOOK_TYPE, 'xlsx');
    else as('text/csv; charset=utf-8', 'csv');
    return new StreamableFile(zipped ? await csvZip(answer) : form === 'xlsx' ? await exportedWorkbook(answer) : csvFiles(answer)[0]!.bytes);
  }

  private async export(lcep: string, query: unknown, of: { readonly file?: string } = {}): Promise<Answer & Export> {
    const settings = orThrow(validated(ExportQuery, query));
    return orThrow(await this.bus.execute<AskView, (Answer & Export) | Refusal>(askExport(lcep, { ...settings, ...of })));
  }
}
