import type { ShownRecord, Told } from '../answers';
import { sameDraft, toDraft, type Draft } from './draft';
import type { FormField } from './shape';

/** Where two people changed the same field: what the other one's says now. */
export type Met = ReadonlySet<string>;

/**
 * A draft that was begun on `base`, carried over to what another person made of the record meanwhile: fields one did not touch
 * take the other’s value, one’s own words stay; `met` are the fields that both changed to something else.
 */
export function rebase(fields: readonly FormField[], base: ShownRecord, theirs: ShownRecord, draft: Draft): { draft: Draft; met: Met; since: readonly Told[] } {
  const [was, is] = [toDraft(fields, base.values), toDraft(fields, theirs.values)];
  const names = fields.map(({ name }) => name);
  const mine = names.filter((name) => !sameDraft(draft[name], was[name]));
  const met = mine.filter((name) => !sameDraft(was[name], is[name]) && !sameDraft(draft[name], is[name]));
  const carried = names.filter((name) => !mine.includes(name)).map((name) => [name, is[name] ?? ''] as const);
  return { draft: { ...draft, ...Object.fromEntries(carried) }, met: new Set(met), since: theirs.events.filter((event) => Number(event.position) > Number(base.events.at(-1)?.position ?? 0)) };
}
