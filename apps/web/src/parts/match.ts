/** Something that can be picked: by its name, found by anything in `also`. */
export interface Pickable { readonly key: string; readonly label: string; readonly note?: string; readonly also?: string }

/** Letters as one types them in a hurry: without accents, apostrophes and case. */
export const folded = (text: string) => text.normalize('NFD').replaceAll(/[\p{M}'’‘`]/gu, '').toLocaleLowerCase('en-GB').replaceAll(/\s+/g, ' ').trim();

/** Those in whose name, note or key all these words stand; first where the name begins with what was typed, then where a word of it does. */
export function fitting<P extends Pickable>(options: readonly P[], typed: string): P[] {
  const wanted = folded(typed).split(' ').filter((word) => word !== '');
  const found = options.filter(({ key, label, note = '', also = '' }) => {
    const text = folded(`${label} ${note} ${also} ${key}`);
    return wanted.every((word) => text.includes(word));
  });
  const first = wanted.join(' ');
  const far = ({ label }: P) => (folded(label).startsWith(first) ? 0 : folded(label).split(' ').some((word) => word.startsWith(wanted[0] ?? '')) ? 1 : 2);
  return found.toSorted((a, b) => far(a) - far(b));
}

/** The names somebody pasted: a line, a cell or a part between semicolons each; commas only where there is nothing else. */
export function namesIn(pasted: string): string[] {
  const parts = pasted.split(/[\r\n\t;]+/).map((part) => part.trim()).filter((part) => part !== '');
  return parts;
}

/** A name means one option: the same letters, or the only option whose name has all its words. */
function meant<P extends Pickable>(options: readonly P[], name: string): P | undefined {
  const wanted = folded(name);
  const same = options.filter(({ label, key }) => folded(label) === wanted || key === name);
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const words = wanted.split(' ');
  const near = options.filter(({ label }) => words.every((word) => folded(label).split(' ').includes(word)));
  return near.length === 1 ? near[0] : undefined;
}

/** Which options a pasted list means; what means none, or more than one, is given back as it was written. */
export function matchNames<P extends Pickable>(options: readonly P[], pasted: string): { found: P[]; unknown: string[] } {
  const whole = namesIn(pasted);
  // “St John’s, Camden” is one name; only where nobody is called so are commas taken apart.
  const names = whole.flatMap((name) => (meant(options, name) || !name.includes(',') ? [name] : name.split(',').map((part) => part.trim()).filter((part) => part !== '')));
  const found = names.flatMap((name) => meant(options, name) ?? []);
  return { found: [...new Map(found.map((one) => [one.key, one])).values()], unknown: names.filter((name) => meant(options, name) === undefined) };
}
