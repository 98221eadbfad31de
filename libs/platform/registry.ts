import { EventCatalogue } from '#kernel/catalogue';
import type { Projection } from '#kernel/projection';
import type { RecordKind } from '#kernel/record-kind';
import { refuse, type Refusal } from '#kernel/refusal';
import type { MemoryFold } from './memory-folds';
import { recordBook } from './record-rows';
import type { BusinessModule, CommandClass, StreamKind, View } from './business-module';

/** Everything the modules bring, by name. Two of a name do not start. */
export class Registry {
  readonly catalogue: EventCatalogue;
  readonly kinds: ReadonlyMap<string, StreamKind>;
  readonly commands: ReadonlyMap<string, { readonly kind: StreamKind; readonly shape: CommandClass }>;
  readonly projections: readonly Projection[];
  /** The kinds of stream that are records, by name. */
  readonly records: ReadonlyMap<string, RecordKind>;
  /** The projection of every record with its history. */
  readonly book: Projection;
  readonly views: ReadonlyMap<string, View>;
  /** What views keep in memory. */
  readonly folds: readonly MemoryFold[];

  constructor(modules: readonly BusinessModule[]) {
    const kinds = modules.flatMap((one) => one.kinds);
    this.catalogue = new EventCatalogue(...kinds.map((kind) => kind.events));
    this.kinds = byName(kinds.map((kind) => [kind.kind, kind]));
    this.commands = byName(
      kinds.flatMap((kind) => Object.entries(kind.commands).map(([name, shape]) => [name, { kind, shape }] as const)),
    );
    this.records = new Map(kinds.flatMap(({ kind, record }) => (record ? [[kind, record] as const] : [])));
    this.book = recordBook([...this.records.values()]);
    this.projections = [this.book, ...modules.flatMap((one) => one.projections)];
    this.views = byName(modules.flatMap((one) => one.views.map((view) => [view.name, view] as const)));
    this.folds = [...byName(modules.flatMap((one) => (one.folds ?? []).map((fold) => [fold.name, fold] as const))).values()];
    byName(this.projections.map((projection) => [projection.name, projection]));
  }

  kind(name: string): StreamKind {
    const kind = this.kinds.get(name);
    if (!kind) throw new Error(`There is no kind “${name}”.`);
    return kind;
  }

  view(name: string): View | Refusal {
    return this.views.get(name) ?? unknown('view', name, this.views.keys());
  }

  command(name: string): { readonly kind: StreamKind; readonly shape: CommandClass } | Refusal {
    return this.commands.get(name) ?? unknown('command', name, [...this.commands].flatMap(([known, { kind }]) => (kind.internal ? [] : known)));
  }
}

function byName<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const map = new Map(entries);
  if (map.size < entries.length) {
    const twice = entries.find(([name], index) => entries.findIndex(([other]) => other === name) < index);
    throw new Error(`“${twice?.[0]}” is defined twice.`);
  }
  return map;
}

const unknown = (what: string, name: string, known: Iterable<string>) =>
  refuse('not-found', `${what}.unknown`, `There is no ${what} “${name}”. There are: ${[...known].sort().join(', ')}.`);
