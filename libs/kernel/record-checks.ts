import { fieldFault, shown, type FieldFault } from './refusal';

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

/** A record says this only together with its reason: what was cancelled or dropped without one can't be learned from. */
export const needs =
  <V extends object>(field: keyof V & string, reason: keyof V & string, what: string) =>
  (values: V): readonly FieldFault[] =>
    values[field] === undefined || values[reason] !== undefined ? [] : [fieldFault(reason, 'field.needed', 'nothing', `${what}, since “${field}” is filled in`)];

/** Of two fields at most one says something: what is done was not dropped. */
export const notBoth =
  <V extends object>(field: keyof V & string, other: keyof V & string) =>
  (values: V): readonly FieldFault[] =>
    values[field] === undefined || values[other] === undefined ? [] : [fieldFault(field, 'field.either-or', shown(values[field]), `nothing here, since “${other}” says ${String(values[other])}: it can only be one of them`)];

/** Of two fields at least one says something. */
export const oneOf =
  <V extends object>(field: keyof V & string, other: keyof V & string, what: string) =>
  (values: V): readonly FieldFault[] =>
    values[field] !== undefined || values[other] !== undefined ? [] : [fieldFault(field, 'field.one-of', 'nothing', `${what}, here or in “${other}”`)];
