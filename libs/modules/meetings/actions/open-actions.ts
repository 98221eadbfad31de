import { ref as refField } from '#kernel/fields';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
import { dayOf, type Named } from '../../histories/about-record';
import { WhoIsWho } from '../../organisations/who-is-who';
import { byDueDay, listedAction, type ListedAction } from './state';

class OpenActionsQuery {
  @Is(refField, { optional: true, says: 'Only those this organisation owns or helps with.' }) organisation?: string;
}

export interface OpenActions {
  readonly actions: readonly ListedAction[];
  readonly overdue: number;
  readonly byOwner: readonly (Named & { readonly open: number; readonly overdue: number })[];
}

export const openActionsView: View<OpenActionsQuery, OpenActions> = {
  name: 'open-actions',
  summary: 'The actions that were agreed and neither done nor dropped by the day `on`, the overdue ones first.',
  query: OpenActionsQuery,
  async answer({ organisation }, at) {
    const book = await at.records();
    const wanted = organisation === undefined ? undefined : WhoIsWho.in(book).keptOf(organisation);
    const agreed = [...book.all('action')].filter((row) => !row.withdrawn && (dayOf(book, row) ?? at.on) <= at.on);
    const actions = agreed
      .map((row) => listedAction(book, row, at.on))
      .filter(({ state }) => state === 'open' || state === 'overdue')
      .filter(({ owner, helpers }) => wanted === undefined || [owner, ...helpers].some(({ ref }) => ref === wanted))
      .sort(byDueDay);
    const isOverdue = ({ state }: ListedAction) => state === 'overdue';
    const owners = new Map(actions.map(({ owner }) => [owner.ref, owner]));
    const byOwner = [...owners.values()].map((owner) => {
      const own = actions.filter((one) => one.owner.ref === owner.ref);
      return { ...owner, open: own.length, overdue: own.filter(isOverdue).length };
    });
    return {
      actions,
      overdue: actions.filter(isOverdue).length,
      byOwner: byOwner.sort((a, b) => b.overdue - a.overdue || b.open - a.open || a.name.localeCompare(b.name, 'en-GB')),
    };
  },
};
