import type { AgendaItem, Meeting } from '../../answers/meetings';
import type { Adding } from '../../records/add-here';

/** Something that somebody began to write down, and where on the page: at an agenda item, or at the meeting itself. */
export interface Begun { readonly at: string; readonly adding: Adding }

export const AT_MEETING = 'meeting';

/** An action agreed at a meeting, maybe on one of its items. It is agreed on the day of the meeting unless it says otherwise. */
export const actionFrom = ({ ref: meeting }: Meeting, item?: AgendaItem): Adding => ({
  kind: 'action', says: { meeting, ...(item === undefined ? {} : { agendaItem: item.ref }) }, asks: ['title', 'owner', 'dueOn'],
});
export const noteOn = ({ ref: meeting }: Meeting, item?: AgendaItem): Adding => ({
  kind: 'discussion-note', says: { meeting, ...(item === undefined ? {} : { agendaItem: item.ref }) }, asks: ['text', 'smallGroup'],
});
export const headcountOf = ({ ref: meeting }: Meeting, organisation?: string): Adding => ({
  kind: 'meeting-attendance', says: { meeting }, asks: ['organisation', 'people'], ...(organisation === undefined ? {} : { begun: { organisation } }),
});
const itemOf = ({ ref: meeting, agenda }: Meeting): Adding => ({
  kind: 'agenda-item', says: { meeting }, asks: ['title', 'order', 'startsAt', 'minutesPlanned', 'paper', 'ledBy'], begun: { order: Math.max(0, ...agenda.map(({ order }) => order)) + 1 },
});
const minutesOf = ({ ref: meeting }: Meeting): Adding => ({ kind: 'minutes', says: { meeting }, asks: ['text', 'circulatedOn'] });
const themeOf = ({ ref: meeting }: Meeting): Adding => ({ kind: 'feedback-theme', says: { meeting }, asks: ['theme', 'saidBy', 'words'] });
const reportFor = ({ ref: meeting }: Meeting): Adding => ({ kind: 'outside-report', says: { meeting }, asks: ['title', 'writtenBy', 'receivedOn', 'summary'] });

/** What can be written down about a meeting, as it stands: before it was held nothing was said there, and nobody came. */
export const addable = (meeting: Meeting): Adding[] =>
  meeting.state === 'held' ? [noteOn(meeting), actionFrom(meeting), headcountOf(meeting), itemOf(meeting), minutesOf(meeting), themeOf(meeting), reportFor(meeting)]
  : meeting.state === 'planned' ? [itemOf(meeting), actionFrom(meeting), reportFor(meeting)] : [];
