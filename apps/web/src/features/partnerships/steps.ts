import type { Entry } from '../../answers';
import type { Partnership } from '../../answers/partnerships';
import { plain } from '../../shell/plain';
import { shortDay } from '../../time/format';
import { partnershipWords } from '../../words/partnerships';

const { one: words } = partnershipWords;

/** Something that became of a partnership. */
export interface Step {
  readonly key: string;
  readonly on: string;
  readonly title: string;
  readonly text: string;
  /** The record that says it, and whether that was corrected or withdrawn. */
  readonly kind: string;
  readonly ref: string;
  readonly withdrawn: boolean;
  /** Whether the partnership ran from then on; undefined where the step changes nothing about that. */
  readonly runs?: boolean;
}

const said = (values: Entry['values'], field: string) => (typeof values[field] === 'string' ? values[field] : undefined);
const RUNS: Readonly<Record<string, boolean>> = { introduced: false, paused: false, resumed: true, renewed: true, ended: false };

function titleOf(entry: Entry): string {
  const [what, organisation, kind] = [said(entry.values, 'what') ?? '', said(entry.values, 'organisation'), said(entry.values, 'kind')];
  const name = entry.with.find(({ ref }) => ref === organisation)?.name ?? entry.with[0]?.name;
  if (what === 'partner-joined' && name !== undefined) return words.joined(name);
  if (what === 'partner-left' && name !== undefined) return words.left(name);
  if (what === 'kind-changed' && kind !== undefined) return words.became(plain(kind));
  return words.changes[what] ?? plain(what);
}

function ofChange(entry: Entry): Step {
  const { kind, ref, values, withdrawn } = entry;
  const [until, because, learned] = [said(values, 'until'), said(values, 'because'), said(values, 'learned')];
  const runs = RUNS[said(values, 'what') ?? ''];
  return {
    key: `${kind}/${ref}`, on: entry.on ?? '', title: titleOf(entry), kind, ref, withdrawn: withdrawn !== null,
    text: [because, until === undefined ? undefined : words.meantUntil(shortDay(until)), learned === undefined ? undefined : `${words.learned} ${learned}`].filter((part) => part !== undefined).join(' · '),
    ...(runs === undefined || withdrawn !== null ? {} : { runs }),
  };
}

/** Everything that became of it up to the day one stands on, the newest first: its own days and its changes. An end told twice is one. */
export function stepsOf({ partnership, changes, on }: Partnership): Step[] {
  const { kind, ref, values, withdrawn } = partnership;
  const told = changes.some((one) => one.withdrawn === null && one.values['what'] === 'ended' && one.on === values['endedOn']);
  const own = ([['proposedOn', words.proposed, false], ['agreedOn', words.agreed, true], ['endedOn', words.ended, false]] as const).flatMap(([field, title, runs]): Step[] => {
    const day = said(values, field);
    if (day === undefined || day > on || (field === 'endedOn' && told)) return [];
    return [{ key: field, on: day, title, text: field === 'endedOn' ? (said(values, 'endReason') ?? '') : '', kind, ref, withdrawn: withdrawn !== null, runs }];
  });
  return [...own, ...changes.map(ofChange)].sort((a, b) => a.on.localeCompare(b.on)).reverse();
}

/** Whether it ran just before each step: there the line is drawn solid. The steps are given the newest first. */
export const ranBefore = (steps: readonly Step[]): boolean[] =>
  steps.map((_, index) => steps.slice(index + 1).find(({ runs }) => runs !== undefined)?.runs ?? false);
