import { fieldFault, shown, type FieldFault } from './refusal';

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
