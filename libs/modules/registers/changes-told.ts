import { orThrow, type Refusal } from '#kernel/refusal';
import { AskView, type Answer } from '#platform/view-desk';
import type { RegisterReader } from '#registers/port';
import { changesOfMembers, type MemberChange, type Suggestion } from './changes';
import type { RegisteredMembers, SetAside } from './members';

/** A suggestion that still holds and was set aside. */
export interface Dismissed extends Suggestion, Pick<SetAside, 'because' | 'dismissedOn'> {
  /** Of the record that says so: withdrawing it brings the suggestion back. */
  readonly ref: string;
  readonly organisation: string;
  readonly name: string;
}
export interface ChangesTold {
  readonly lcep: string;
  readonly on: string;
  readonly position: string;
  /** Members with a URN. */
  readonly members: number;
  readonly changes: readonly MemberChange[];
  readonly dismissed: readonly Dismissed[];
}
interface Times {
  readonly on?: string | undefined;
  readonly knownAt?: string | undefined;
}
/** Asks a view: the bus of a server, or the desk of the command line. */
type Ask = (asked: AskView) => Promise<(Answer & object) | Refusal>;

/** What registers tell of the members of an LCEP, without what was set aside; that is told apart. @throws Refused */
export async function changesTold(ask: Ask, registers: RegisterReader, lcep: string, { on, knownAt }: Times): Promise<ChangesTold> {
  const asked = new AskView(lcep, 'registered-members', { ...(on === undefined ? {} : { on }), ...(knownAt === undefined ? {} : { knownAt }) });
  const answer = orThrow(await ask(asked)) as Answer & RegisteredMembers;
  return { lcep, on: answer.on, position: answer.position, members: answer.members.length, ...withoutSetAside(changesOfMembers(registers, answer.members), answer.setAside) };
}

/** What was set aside stays so while the register says the same. */
export function withoutSetAside(all: readonly MemberChange[], setAside: readonly SetAside[]): Pick<ChangesTold, 'changes' | 'dismissed'> {
  const dismissed: Dismissed[] = [];
  const changes = all.flatMap((change): MemberChange[] => {
    const { ref: organisation, name } = change.member;
    const suggestions = change.suggestions.filter((suggestion) => {
      const by = setAside.find((one) => one.organisation === organisation && one.says === suggestion.says);
      if (by) dismissed.push({ ...suggestion, ref: by.ref, organisation, name, because: by.because, dismissedOn: by.dismissedOn });
      return by === undefined;
    });
    return suggestions.length === 0 ? [] : [{ ...change, suggestions, changes: change.changes.filter(({ what }) => suggestions.some((one) => one.what === what)) }];
  });
  return { changes, dismissed };
}
