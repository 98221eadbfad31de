import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { choice, day, digits, label, type Field } from '#kernel/fields';
import { problem } from '#kernel/problem';
import { orThrow, type Refusal } from '#kernel/refusal';
import { changesTold } from '#modules/registers/changes-told';
import { entriesOf, listRegisters, MOST_FOUND, missingVersions } from '#modules/registers/look-up';
import { loadRegister } from '#modules/registers/load-register';
import { Is } from '#platform/fields';
import type { Writing } from '#platform/installation';
import { validated } from '#platform/validate';
import type { Answer, AskView } from '#platform/view-desk';
import { SCHEMES, type Scheme } from '#registers/register';
import { actorOf, isLocal } from './asker';
import { INSTALLATION } from './installation.token';

/** Whole groups only: what was cut off on its way is refused instead of being read as a shorter file. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const base64: Field = {
  ...label,
  check: (value) => (typeof value === 'string' && BASE64.test(value) ? undefined : problem('file.form', 'the bytes of the file in base64')),
  schema: { type: 'string', format: 'byte' },
};

export class RegisterLoadBody {
  @Is(label, { says: 'The name of the file.' }) name!: string;
  @Is(base64, { says: 'Its bytes, at most 128 MB: CSV, .xlsx or 360Giving JSON.' }) base64!: string;
  @Is(day, { optional: true, says: 'The day the file describes; where absent a day in its name, or today.' }) dated?: string;
}
export class RegisterSearchQuery {
  @Is(label, { says: 'Words of a name, town or postcode, or an id; the beginning of each is enough.' }) q!: string;
  @Is(digits(1, MOST_FOUND), { optional: true, says: '20 where absent.' }) limit?: string;
  @Is(choice(...SCHEMES), { optional: true, says: 'Only these: schools, portfolio organisations, or those in grants.' }) scheme?: Scheme;
}
export class RegisterChangesQuery {
  @Is(label, { says: 'Short name of the LCEP.' }) lcep!: string;
  @Is(label, { optional: true, says: 'The day for which members count; today where absent.' }) on?: string;
  @Is(label, { optional: true, says: 'Members as known at a position or an instant; as known now where absent.' }) knownAt?: string;
}
class EntryPath {
  @Is(choice(...SCHEMES)) scheme!: Scheme;
  @Is(label) id!: string;
}

/** Registers of the whole installation: schools, portfolio organisations, grants. */
@Controller('api/registers')
export class RegistersController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Writing,
    @Inject(QueryBus) private readonly bus: QueryBus,
  ) {}

  @Get()
  async list() {
    const { registers, store } = this.installation;
    return { registers: listRegisters(registers), missing: await missingVersions(registers, store) };
  }

  /** The report; 422 where no row of the file could be loaded. */
  @Post('loads')
  @HttpCode(200)
  async load(@Body() body: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { name, base64: given, dated } = orThrow(validated(RegisterLoadBody, body));
    const report = orThrow(await loadRegister(this.installation.shop, { name, bytes: Buffer.from(given, 'base64'), dated, actor: actorOf(request) }));
    if (isLocal(request)) return { report };
    if (report.version === null) reply.status(422);
    return report;
  }

  @Get('search')
  search(@Query() query: unknown) {
    const { q, limit = '20', scheme } = orThrow(validated(RegisterSearchQuery, query));
    return { found: this.installation.registers.search(q, Number(limit), scheme) };
  }

  /** Members whose entry changed, with what the backbone may decide. */
  @Get('changes')
  async changes(@Query() query: unknown) {
    const { lcep, ...times } = orThrow(validated(RegisterChangesQuery, query));
    return changesTold((asked) => this.bus.execute<AskView, (Answer & object) | Refusal>(asked), this.installation.registers, lcep, times);
  }

  @Get('entries/:scheme/:id')
  entry(@Param() path: unknown) {
    const { scheme, id } = orThrow(validated(EntryPath, path));
    const entries = entriesOf(this.installation.registers, scheme, id);
    return { scheme, id, entries };
  }
}
