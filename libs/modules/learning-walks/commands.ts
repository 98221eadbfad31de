import { choice, day, freeText, label, listOf, ref, timeOfDay, wholeNumber } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import { PHOTOGRAPHS, type LearningWalk, type Photographs, type WalkReflection, type WalkStop } from './events';

export class RecordLearningWalk implements LearningWalk {
  @Is(ref) ref!: string;
  @Is(ref, { says: 'The school, or another organisation, that is visited.' }) host!: string;
  @Is(day, { optional: true, says: 'The day it is planned for.' }) plannedOn?: PlainDate;
  @Is(day, { optional: true, says: 'The day it was planned for before it was moved.' }) movedFrom?: PlainDate;
  @Is(freeText, { optional: true, says: 'Why it was moved.' }) moveReason?: string;
  @Is(day, { optional: true, says: 'The day it took place.' }) walkedOn?: PlainDate;
  @Is(timeOfDay, { optional: true, says: 'When it starts, by the clock on the wall.' }) startsAt?: string;
  @Is(timeOfDay, { optional: true, says: 'When it ends.' }) endsAt?: string;
  @Is(label, { optional: true, says: 'What the visitors look at.' }) focus?: string;
  @Is(listOf(ref), { optional: true, says: 'The organisations that visit.' }) visitors?: string[];
  @Is(choice(...PHOTOGRAPHS), { optional: true, says: 'Whether photographs may be taken and shown: of everybody, of some, of nobody.' }) photographs?: Photographs;
  @Is(day, { optional: true, says: 'The day it was called off.' }) cancelledOn?: PlainDate;
  @Is(freeText, { optional: true, says: 'Why it was called off.' }) cancelReason?: string;
}

export class RecordWalkStop implements WalkStop {
  @Is(ref) ref!: string;
  @Is(ref, { says: 'The learning walk.' }) walk!: string;
  @Is(wholeNumber(1, 1_000), { says: 'Its place on the way, counted from 1.' }) order!: number;
  @Is(label, { says: 'Where: a classroom, the hall, the playground.' }) place!: string;
  @Is(freeText, { optional: true, says: 'What was seen and heard.' }) observation?: string;
  @Is(choice(...PHOTOGRAPHS), { optional: true, says: 'Whether photographs may be taken here.' }) photographs?: Photographs;
}

export class RecordWalkReflection implements WalkReflection {
  @Is(ref) ref!: string;
  @Is(ref, { says: 'The learning walk.' }) walk!: string;
  @Is(ref, { says: 'The organisation of the visitor.' }) organisation!: string;
  @Is(freeText, { optional: true, says: 'What they took from it.' }) reflection?: string;
  @Is(freeText, { optional: true, says: 'What they will do next.' }) next?: string;
  @Is(day, { optional: true, says: 'By when.' }) nextBy?: PlainDate;
  @Is(day, { optional: true, says: 'The day it was done.' }) nextDoneOn?: PlainDate;
}
