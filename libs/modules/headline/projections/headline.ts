import { projection, type Rows } from '#kernel/projection';
import { applied, type CorrectedData, type RecordedData } from '#kernel/record';
import type { AttendanceEvent, LearningSessionEvent } from '../../learning/events';
import type { LearningWalkEvent } from '../../learning-walks/events';
import type { OrganisationEvent, OrganisationMergeEvent } from '../../organisations/events';
import type { PartnershipChangeEvent, PartnershipEvent } from '../../partnerships/events';
import type { ParticipationEvent, ProjectEvent } from '../../projects/events';
import * as counted from './counted';
import { NEEDED, type Change, type Counted, type Needed } from './counted';
import { settleAttendance, settleSession, settleWalk } from './learning';
import { settleMerge, settleOrganisation } from './organisations';
import { settlePartnership, settlePartnershipChange } from './partnerships';
import { settleParticipation, settleProject } from './projects';

type Settle<K extends keyof Needed> = (rows: Rows, ref: string, change: Change<K>) => void;
type Handler<D> = (event: { data: D }, rows: Rows) => void;
type Handlers<K extends keyof Needed> = { readonly [T in `${K}.recorded`]: Handler<RecordedData<Needed[K]>> } & {
  readonly [T in `${K}.corrected`]: Handler<CorrectedData<Needed[K]>>;
} & { readonly [T in `${K}.withdrawn` | `${K}.reinstated`]: Handler<{ ref: string }> };

function counting<K extends keyof Needed>(kind: K, settle: Settle<K>, records: { get(rows: Rows, ref: string): Counted<K> | undefined }): Handlers<K> {
  const needed: readonly (keyof Needed[K])[] = NEEDED[kind];
  const only = (values: Needed[K]) => Object.fromEntries(needed.flatMap((field) => (field in values ? [[field, values[field]]] : []))) as unknown as Needed[K];
  const recorded: Handler<RecordedData<Needed[K]>> = ({ data }, rows) => settle(rows, data.ref, { live: true, values: only(data.values) });
  const corrected: Handler<CorrectedData<Needed[K]>> = ({ data }, rows) => {
    const row = records.get(rows, data.ref);
    if (row && needed.some((field) => field in data.changes)) settle(rows, data.ref, { values: only(applied(row.values, data.changes)) });
  };
  const withdrawn: Handler<{ ref: string }> = ({ data }, rows) => settle(rows, data.ref, { live: false });
  const reinstated: Handler<{ ref: string }> = ({ data }, rows) => settle(rows, data.ref, { live: true });
  return { [`${kind}.recorded`]: recorded, [`${kind}.corrected`]: corrected, [`${kind}.withdrawn`]: withdrawn, [`${kind}.reinstated`]: reinstated } as unknown as Handlers<K>;
}

export type HeadlineEvent =
  | OrganisationEvent
  | OrganisationMergeEvent
  | PartnershipEvent
  | PartnershipChangeEvent
  | ProjectEvent
  | ParticipationEvent
  | LearningSessionEvent
  | AttendanceEvent
  | LearningWalkEvent;

export const headline = projection<HeadlineEvent>({
  name: 'headline',
  version: 5,
  on: {
    ...counting('organisation', settleOrganisation, counted.organisations),
    ...counting('organisation-merge', settleMerge, counted.merges),
    ...counting('partnership', settlePartnership, counted.partnerships),
    ...counting('partnership-change', settlePartnershipChange, counted.changes),
    ...counting('project', settleProject, counted.projects),
    ...counting('participation', settleParticipation, counted.participations),
    ...counting('learning-session', settleSession, counted.sessions),
    ...counting('attendance', settleAttendance, counted.attendances),
    ...counting('learning-walk', settleWalk, counted.walks),
  },
});
