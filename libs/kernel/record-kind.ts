import type { Ref } from './ids';
import type { FieldFault } from './refusal';

/**
 * What a field cites: a kind of record; only those of it whose own `kind` is the one named; or, `tagged`, a ref that names its
 * kind itself (`project:project-007`), where a tag that is no kind of record (`round:2014-15`) cites nothing.
 */
export type Cites = string | { readonly kind: string; readonly only: string } | { readonly tagged: readonly string[] };

/** What tells one kind of record from another. Plain data, declared beside its events. */
export interface RecordKind<K extends string = string, V extends object = object> {
  readonly kind: K;
  /** Its name for people, as in “This meeting …”. */
  readonly title: string;
  /** The field with the record's own date: the day it happened. */
  readonly happenedOn?: keyof V & string;
  /** The field with the day it is planned for, which is its date while it has not happened. */
  readonly plannedOn?: keyof V & string;
  /** The field with the day on which it was called off. */
  readonly cancelledOn?: keyof V & string;
  /** The field with the day by which it is due, and those with a day on which it no longer is. */
  readonly dueOn?: keyof V & string;
  readonly settledOn?: readonly (keyof V & string)[];
  /** People come together on its day, so it stands in the calendar; `startsAt` and `endsAt` are its times. */
  readonly gathers?: true;
  readonly cites: { readonly [F in keyof V & string]?: Cites };
  /** The fields that cite what it is part of, the nearest first: what it has its title, type and day from where it has none. */
  readonly belongsTo?: readonly (keyof V & string)[];
  /** Where its own day is left out, it is that of what it is part of. */
  readonly dayOfWhole?: true;
  /** The fields it is called by in a list: words, or what they cite. Never free text. Its `title` or `name` when absent. */
  readonly calledBy?: readonly (keyof V & string)[];
  /** The field that says what type of its kind it is; `type` when absent. */
  readonly typedBy?: keyof V & string;
  /** What an organisation cited in a field was in it (host, visitor); the name of the field when absent. */
  readonly parts?: { readonly [F in keyof V & string]?: string };
  /** Personal fields and free text, sealed on append. */
  readonly freeText: readonly (keyof V & string)[];
  /** Rules over several fields, checked when a row is recorded. */
  readonly check?: (values: V) => readonly FieldFault[];
  /** Rules over several fields that no correction may break either. */
  readonly always?: (values: V) => readonly FieldFault[];
}

/** Declares a kind; the types of its fields follow from `V`. */
export const recordKind = <K extends string, V extends object>(kind: RecordKind<K, V>): RecordKind<K, V> => kind;

export interface Citation {
  readonly field: string;
  readonly kind: string;
  readonly ref: Ref;
  /** The cited record's own `kind` must be this one. */
  readonly only?: string | undefined;
}

/** Everything that these values cite. */
export function citations(cites: RecordKind['cites'], values: object): Citation[] {
  return Object.entries<Cites | undefined>(cites).flatMap(([field, cited]) => {
    const said: unknown = values[field as never];
    const refs = said === undefined || said === null ? [] : ((Array.isArray(said) ? said : [said]) as string[]);
    if (cited === undefined) return [];
    if (typeof cited === 'string') return refs.map((ref) => ({ field, kind: cited, ref }));
    if ('only' in cited) return refs.map((ref) => ({ field, kind: cited.kind, ref, only: cited.only }));
    return refs
      .map((tagged) => ({ field, kind: tagged.split(':', 1)[0]!, ref: tagged.slice(tagged.indexOf(':') + 1) }))
      .filter(({ kind }) => cited.tagged.includes(kind));
  });
}
