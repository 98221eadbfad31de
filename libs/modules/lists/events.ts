import type { PlainDate } from '#kernel/plain-date';
import type { RecordEvent } from '#kernel/record';
import { recordKind } from '#kernel/record-kind';
import { notBefore } from '#kernel/record-checks';

export const LISTS = ['organisation-types', 'art-forms', 'places'] as const;
export type ListName = (typeof LISTS)[number];

/**
 * A word on one of the LCEP's own lists, offered where one is chosen from. What is not on a list may be recorded all the same:
 * a list helps to say the same thing in the same way, it forbids nothing.
 */
export interface ListEntry {
  readonly list: ListName;
  readonly value: string;
  readonly since?: PlainDate;
  /** The last day on which it is offered. */
  readonly until?: PlainDate;
}

export const listEntry = recordKind<'list-entry', ListEntry>({
  kind: 'list-entry',
  title: 'entry of a list',
  happenedOn: 'since',
  cites: {},
  calledBy: ['value'],
  typedBy: 'list',
  freeText: [],
  check: notBefore<ListEntry>('until', 'since', 'The last day'),
});

export type ListEntryEvent = RecordEvent<'list-entry', ListEntry>;
