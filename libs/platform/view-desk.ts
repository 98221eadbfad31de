import { streamOf } from '#kernel/ids';
import { readDay, type PlainDate } from '#kernel/plain-date';
import { isProblem } from '#kernel/problem';
import type { Projection } from '#kernel/projection';
import { fieldFault, isRefusal, refuse, shown, type FieldFault, type Refusal } from '#kernel/refusal';
import { instantOf, londonDay, readKnownAt, readOn, type KnownAt, type Position } from '#kernel/time';
import type { EventReader } from '#event-store/port';
import { rowsAsKnown } from '#read-models/as-known';
import { GenerationGone, type HistoryRows } from '#read-models/port';
import type { Sealer } from '#privacy/sealing';
import { unknownLcep } from './command-pipeline';
import { EventLog } from './event-log';
import { memoryBook, type MemoryBook } from './memory-book';
import { MemoryFolds, type MemoryFold } from './memory-folds';
import { RecordBook } from './record-book';
import type { Moment, View } from './business-module';
import { refusalIn } from './problem-details';
import type { Registry } from './registry';
import { validated } from './validate';

/** A question on its way through the QueryBus, as it came in. */
export class AskView {
  constructor(
    readonly lcep: string,
    readonly view: string,
    readonly settings: { readonly [name: string]: unknown },
  ) {}
}
export interface Answer {
  readonly lcep: string;
  readonly on: PlainDate;
  readonly knownAt: string | null;
  readonly position: string;
}

type MomentAsked = Pick<Moment, 'lcep' | 'on' | 'knownAt' | 'position'>;

export interface ViewSources {
  readonly registry: Registry;
  readonly store: EventReader;
  readonly rows: HistoryRows;
  readonly sealer: Pick<Sealer, 'open'>;
  readonly clock: () => number;
  /** So many events are folded while somebody waits; where the rows are further behind, the view is refused for now. */
  readonly mostReplayed: number;
  /** Resolves when every projection has the events up to the position in its rows, or after a bound. */
  readonly caughtUp: (position: Position) => Promise<void>;
  /** Whether records are kept in memory from one question to the next, as a server does; read from the rows where absent. */
  readonly keepsRecords?: true;
}

/**
 * Answers views. `knownAt` chooses the prefix of the log, `on` is handed to the view, which filters its dated rows by it.
 * A view sees every event up to its position, also those the rows have not taken in yet, so what one has just recorded is
 * always there; while so much is written that the rows fall far behind, a view that reads them waits for them.
 */
export class ViewDesk {
  private readonly memory: MemoryFolds;
  private readonly book: MemoryFold<MemoryBook>;
  /** Answers that are remembered and hold no seal: they are not looked through again. */
  private readonly open = new WeakSet<object>();

  constructor(private readonly from: ViewSources) {
    const { registry, store, sealer } = from;
    this.memory = new MemoryFolds({ store, catalogue: registry.catalogue, kinds: registry.records, sealer });
    this.book = memoryBook(registry.records);
  }

  /** Ends what is being made in memory, so that the log may be closed. */
  close(): Promise<void> {
    return this.memory.close();
  }

  async answer({ lcep, view: name, settings }: AskView): Promise<(Answer & object) | Refusal> {
    const view = this.from.registry.view(name);
    if (isRefusal(view)) return view;
    const { on, knownAt, after, ...rest } = settings;
    const query = validated(view.query, rest);
    const at = await this.moment(lcep, { on, knownAt, after });
    const refused = [at, query].filter(isRefusal);
    const wrong = refused.filter(({ kind }) => kind === 'invalid');
    if (refused.length > 0) return wrong.length > 0 ? together(wrong) : refused[0]!;
    return this.answerOrRefuse(view, query as object, at as MomentAsked);
  }

  /** The day and the position that settings name. */
  private async moment(lcep: string, { on: onText, knownAt = null, after }: { on?: unknown; knownAt?: unknown; after?: unknown }): Promise<MomentAsked | Refusal> {
    const [on, position] = [this.readDay(onText), await this.readMoment(knownAt, after)];
    const faults = [on, position].filter(isRefusal);
    if (faults.length > 0) return together(faults);
    if ((await this.from.store.readStream(streamOf(lcep, 'lcep', lcep))).length === 0) return unknownLcep(lcep);
    return { lcep, on: on as PlainDate, knownAt: knownAt as string | null, position: position as Position };
  }

  private async answerOrRefuse(view: View, query: object, at: MomentAsked, again = false): Promise<(Answer & object) | Refusal> {
    try {
      return { ...at, position: String(at.position), ...this.unsealed(await view.answer(query, this.opened(at))) };
    } catch (error) {
      // A rebuild swapped the rows while they were being read: the new ones are there.
      if (error instanceof GenerationGone && !again) return this.answerOrRefuse(view, query, at, true);
      const refusal = refusalIn(error);
      if (refusal) return refusal;
      throw error;
    }
  }

  private unsealed(answer: object): object {
    if (this.open.has(answer)) return answer;
    const open = this.from.sealer.open(answer);
    if (open === answer) this.open.add(answer);
    return open;
  }

  /** What a view may read at a moment. */
  private opened(at: MomentAsked): Moment {
    const { registry, store, rows, sealer } = this.from;
    const { catalogue } = registry;
    const { lcep, position } = at;
    const rowsOf = async (projection: Projection) => {
      await this.from.caughtUp(position);
      return rowsAsKnown({ projection, history: rows, store, catalogue, position, lcep, mostReplayed: this.from.mostReplayed });
    };
    const moment: Moment = {
      ...at,
      rows: rowsOf,
      kinds: registry.kinds,
      memory: (fold) => this.memory.upTo(fold, lcep, position),
      records: async () => {
        if (!this.from.keepsRecords) return new RecordBook(await rowsOf(registry.book), registry.records);
        const book = await this.memory.upTo(this.book, lcep, position);
        // Whoever looks at records will search them next, and should not wait until all that was written since is taken in.
        void this.memory.prepare(registry.folds, lcep, position);
        return book.at(position);
      },
      log: new EventLog(store, catalogue, sealer, lcep, position),
      ask: async (name, settings) => {
        const view = registry.view(name);
        if (isRefusal(view)) return view;
        const query = validated(view.query, settings);
        return isRefusal(query) ? query : { view, answer: this.unsealed(await view.answer(query, moment)) };
      },
      elsewhere: async (settings) => {
        const other = await this.moment(lcep, settings);
        return isRefusal(other) ? other : this.opened(other);
      },
    };
    return moment;
  }

  private readDay(text: unknown): PlainDate | Refusal {
    if (text === undefined) return londonDay(instantOf(this.from.clock()));
    const on = readOn(String(text));
    if (!isProblem(on)) return on;
    const meant = readDay(String(text));
    const hint = isProblem(meant) ? '' : ` (did you mean ${meant}?)`;
    return fault('on', on.problem, text, `${on.expected}${hint}`);
  }

  /** The position a `knownAt` names, or the newest one that shows every import whole. */
  private async readMoment(knownAt: unknown, after: unknown): Promise<Position | Refusal> {
    const head = await this.from.store.head();
    const waitFor = after === undefined ? undefined : readKnownAt(String(after));
    if (waitFor && (isProblem(waitFor) || !('position' in waitFor)))
      return fault('after', 'after.form', after, 'a position such as 120');
    if (waitFor && 'position' in waitFor && waitFor.position > head) return beyond('after', waitFor.position, head);
    if (knownAt === null) return this.from.store.wholeUpTo(head);
    const known = readKnownAt(String(knownAt));
    if (isProblem(known)) return fault('knownAt', known.problem, knownAt, known.expected);
    return this.positionOf(known, head);
  }

  private async positionOf(known: KnownAt, head: Position): Promise<Position | Refusal> {
    if ('instant' in known) return this.from.store.positionAt(known.instant);
    return known.position > head ? beyond('knownAt', known.position, head) : known.position;
  }
}

const fault = (field: string, code: string, found: unknown, expected: string): Refusal => {
  const one = fieldFault(field, code, shown(found), expected);
  return refuse('invalid', 'request.invalid', `${field}: ${one.message}.`, { fields: [one] });
};

const beyond = (field: string, position: Position, head: Position) =>
  fault(field, 'position.beyond-end', String(position), `a position up to ${head}, where the record ends`);

function together(refusals: readonly Refusal[]): Refusal {
  if (refusals.length === 1) return refusals[0]!;
  const fields: FieldFault[] = refusals.flatMap((one) => one.fields ?? []);
  return refuse('invalid', 'request.invalid', `${fields.length} settings need a change.`, { fields });
}
