import { fieldFault, refuse, shown, type FieldFault, type Refusal } from './refusal';

/** Rules over several fields of a record: those that hold when it is recorded, and those that no correction may break either. */
interface Rules<V> {
  readonly check?: ((values: V) => readonly FieldFault[]) | undefined;
  readonly always?: ((values: V) => readonly FieldFault[]) | undefined;
}

/** What of a row to be recorded contradicts itself. */
export const contradictions = <V>({ always, check }: Rules<V>, values: V): readonly FieldFault[] => [...(always?.(values) ?? []), ...(check?.(values) ?? [])];

export const contradictsItself = (fields: readonly FieldFault[]): Refusal =>
  refuse('invalid', 'record.contradicts-itself', `${fields[0]!.field}: ${fields[0]!.message}.`, { fields });

type Check<V extends object> = (values: V) => readonly FieldFault[];

/** Several checks as one: everything that is wrong is told at once. */
export const all =
  <V extends object>(...checks: readonly Check<V>[]): Check<V> =>
  (values) =>
    checks.flatMap((check) => check(values));

/** A record whose day lies before another of its days contradicts itself. */
export const notBefore =
  <V extends object>(field: keyof V & string, earlier: keyof V & string, what: string) =>
  (values: V): readonly FieldFault[] => {
    const [end, start] = [values[field] as string | undefined, values[earlier] as string | undefined];
    if (end === undefined || start === undefined || end >= start) return [];
    return [fieldFault(field, 'date.before', shown(end), `a day not before ${start}: ${what} can’t come first`)];
  };

/** A field that must be there when another says one of these words. */
export const neededWhen =
  <V extends object>(field: keyof V & string, other: keyof V & string, words: readonly string[], expected: string) =>
  (values: V): readonly FieldFault[] =>
    values[field] === undefined && words.includes(String(values[other])) ? [fieldFault(field, 'field.needed', 'nothing', expected)] : [];

/** A field that must be there when another is. */
export const neededWith =
  <V extends object>(field: keyof V & string, other: keyof V & string, expected: string) =>
  (values: V): readonly FieldFault[] =>
    values[field] === undefined && values[other] !== undefined ? [fieldFault(field, 'field.needed', 'nothing', expected)] : [];

/** At least one of two fields; shown at the first. */
export const oneOf =
  <V extends object>(field: keyof V & string, other: keyof V & string, expected: string) =>
  (values: V): readonly FieldFault[] =>
    values[field] === undefined && values[other] === undefined ? [fieldFault(field, 'cell.empty', 'nothing', expected)] : [];

/** Two fields that can’t name the same record. */
export const notTheSame =
  <V extends object>(field: keyof V & string, other: keyof V & string, expected: string) =>
  (values: V): readonly FieldFault[] =>
    values[field] !== undefined && values[field] === values[other] ? [fieldFault(field, 'reference.same', shown(values[field]), expected)] : [];

/** A part can’t be more than the whole it is counted in. */
export const notMoreThan =
  <V extends object>(part: keyof V & string, whole: keyof V & string) =>
  (values: V): readonly FieldFault[] => {
    const [some, all] = [values[part] as number | undefined, values[whole] as number | undefined];
    if (some === undefined || all === undefined || some <= all) return [];
    return [fieldFault(part, 'number.more-than-whole', shown(some), `at most ${all}, the number it is part of`)];
  };

/** What ends on the day it began ends later in it. */
export const endsAfterStart = ({ startsAt, endsAt }: { readonly startsAt?: string; readonly endsAt?: string }): readonly FieldFault[] =>
  startsAt === undefined || endsAt === undefined || endsAt >= startsAt
    ? []
    : [fieldFault('endsAt', 'time.before', shown(endsAt), `a time not before ${startsAt}, when it starts`)];

/** Of two fields at most one says something: what is done was not dropped. */
export const notBoth =
  <V extends object>(field: keyof V & string, other: keyof V & string) =>
  (values: V): readonly FieldFault[] =>
    values[field] === undefined || values[other] === undefined ? [] : [fieldFault(field, 'field.either-or', shown(values[field]), `nothing here, since “${other}” says ${String(values[other])}: it can only be one of them`)];
