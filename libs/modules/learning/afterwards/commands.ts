import { choice, day, freeText, ref, scale, yesNo } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import { ATTENDANCE_ROLES, type AttendanceRole } from '../events';
import type { FollowUp, SessionFeedback } from './events';

export class RecordSessionFeedback implements SessionFeedback {
  @Is(ref) ref!: string;
  @Is(ref, { says: 'The learning session.' }) session!: string;
  @Is(ref, { optional: true, says: 'The organisation of who said it.' }) organisation?: string;
  @Is(day, { says: 'The day it was said.' }) givenOn!: PlainDate;
  @Is(choice(...ATTENDANCE_ROLES), { optional: true, says: 'Who said it.' }) role?: AttendanceRole;
  @Is(scale(1, 5), { says: 'From 1, poor, to 5, very good.' }) score!: number;
  @Is(freeText, { optional: true, says: 'In their own words.' }) words?: string;
}

export class RecordFollowUp implements FollowUp {
  @Is(ref) ref!: string;
  @Is(ref, { says: 'The learning session.' }) session!: string;
  @Is(ref, { says: 'The organisation that was asked.' }) organisation!: string;
  @Is(day, { says: 'The day it was asked.' }) askedOn!: PlainDate;
  @Is(day, { optional: true, says: 'The day it answered.' }) answeredOn?: PlainDate;
  @Is(freeText, { optional: true, says: 'What has changed there since the session, in their own words.' }) whatChanged?: string;
  @Is(yesNo, { optional: true, says: 'Whether they still use what they learned.' }) stillUsing?: boolean;
}
