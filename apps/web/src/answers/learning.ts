import type { Named, Standing } from './basics';
import type { GatheringState } from './meetings';

export interface Booking { ref: string; organisation: Named; bookedOn: string; places: number; waiting: number; cancelled: boolean }
/** Money is in pence; marks are from 1 to 5. */
export interface ListedSession {
  ref: string; type: string; title: string; series?: string; on: string; startsAt?: string; endsAt?: string; hours?: number; state: GatheringState; cancelReason: string | null;
  provider: Named | null; outsideProvider?: string; askedBy: Named[]; answers: { ref: string; title: string }[]; audience?: string; place?: string;
  capacity?: number; pricePence?: number; incomePence?: number; bookings: Booking[]; placesLeft: number | null; waiting: number;
  attendance: { people: number; organisations: number }; score: { mean: number; n: number } | null; followUps: { asked: number; answered: number; stillUsing: number };
}
export interface Learning extends Standing { sessions: ListedSession[] }
export interface LearningSession extends Standing, ListedSession {
  withdrawn: boolean;
  came: { ref: string; organisation: Named | null; role: string; people: number }[];
  feedback: { ref: string; organisation: Named | null; givenOn: string; role?: string; score: number; words?: string }[];
  asked: { ref: string; organisation: Named | null; askedOn: string; answeredOn?: string; whatChanged?: string; stillUsing?: boolean }[];
}

export interface WalkStop { ref: string; order: number; place: string; observation?: string; photographs?: string }
export interface Reflection { ref: string; organisation: Named; reflection?: string; next?: string; nextBy?: string; nextDone: boolean }
export interface Walk {
  ref: string; on: string | null; state: GatheringState | 'moved'; host: Named; visitors: Named[]; plannedOn?: string; movedFrom?: string; moveReason?: string;
  startsAt?: string; endsAt?: string; focus?: string; photographs?: string; cancelReason: string | null; stops: WalkStop[]; reflections: Reflection[]; contradictions: string[];
}
export interface Walks extends Standing { walks: Walk[] }

export interface LearningViews { learning: Learning; 'learning-session': LearningSession; 'learning-walks': Walks }
