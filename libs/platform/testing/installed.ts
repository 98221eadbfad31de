import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Refusal } from '#kernel/refusal';
import { isRefusal, orThrow } from '#kernel/refusal';
import { importFiles } from '#modules/imports/import-run';
import type { ImportReport } from '#modules/imports/report';
import { modules } from '#modules/all';
import type { Done, Envelope } from '../asked';
import type { Command } from '../business-module';
import { openForWriting, type Writing } from '../installation';
import { AskView, type Answer } from '../view-desk';

/** A whole installation in a folder of its own, with an LCEP “camden”; its clock and its ids are the same in every run. */
export class Installed {
  /** What the clock reads next, in milliseconds; it goes on by a second with each reading. */
  now = Date.UTC(2015, 2, 31, 9);
  private ids = 0;

  private constructor(
    private readonly folder: string,
    private opened: Writing | undefined,
  ) {}

  static async open(): Promise<Installed> {
    const made = new Installed(mkdtempSync(join(tmpdir(), 'throughline-installed-')), undefined);
    const clock = () => (made.now += 1_000);
    const newId = () => `00000000-0000-7000-8000-${String(++made.ids).padStart(12, '0')}`;
    made.opened = await openForWriting({ folder: made.folder, modules, clock, newId, what: 'a test', log: () => {} });
    await made.done('create-lcep', { ref: 'camden', name: 'Camden' });
    return made;
  }

  get all(): Writing {
    return this.opened!;
  }

  async remove(): Promise<void> {
    await this.all.close();
    rmSync(this.folder, { recursive: true });
  }

  /** Carries out a command that must succeed. */
  async done(name: string, command: Command & { [field: string]: unknown }, envelope: Envelope = {}, lcep = 'camden'): Promise<Done> {
    return orThrow(await this.all.pipeline.execute({ lcep, name, command, actor: { kind: 'person', name: 'Noor' }, envelope }));
  }

  /** Imports files given by their names and lines; they must be without fault. */
  async imported(files: { readonly [name: string]: readonly string[] }): Promise<ImportReport> {
    const given = Object.entries(files).map(([name, lines]) => ({ name, bytes: Buffer.from(lines.join('\n')) }));
    const report = orThrow(await importFiles(this.all.shop, { lcep: 'camden', files: given, dryRun: false, createLcep: false }));
    if (report.faults.length > 0) throw new Error(JSON.stringify(report.faults));
    return report;
  }

  ask(view: string, settings: { readonly [name: string]: unknown } = {}, lcep = 'camden'): Promise<(Answer & object) | Refusal> {
    return this.all.desk.answer(new AskView(lcep, view, settings));
  }

  /** The answer of a view that must answer, with the fields that the test names. */
  async shown<A extends object>(view: string, settings: { readonly [name: string]: unknown } = {}): Promise<Answer & A> {
    const answer = await this.ask(view, settings);
    if (isRefusal(answer)) throw new Error(`${view} was refused: ${answer.sentence}`);
    return answer as Answer & A;
  }
}
