import { EventCatalogue } from '#kernel/catalogue';
import type { EventOf } from '#kernel/event';
import { streamOf } from '#kernel/ids';
import { projection, table, type Projection, type Rows } from '#kernel/projection';
import type { Batch } from '#event-store/port';

/** Balls in boxes: a small business with everything folds do – new rows, changed ones, deleted ones, and rows read across. */
export type BallEvent =
  | EventOf<'ball.placed', { readonly ball: string; readonly box: string }>
  | EventOf<'ball.lost', { readonly ball: string }>
  | EventOf<'ball.poisoned', { readonly ball: string }>;

export const ballCatalogue = new EventCatalogue({ 'ball.placed': { version: 1 }, 'ball.lost': { version: 1 }, 'ball.poisoned': { version: 1 } });

export interface Ball {
  readonly box: string;
  readonly moves: number;
}
export interface Box {
  readonly balls: number;
}
export const balls = table<Ball>('ball');
export const boxes = table<Box>('box');

export const ballProjection = (name = 'balls', version = 1): Projection =>
  projection<BallEvent>({
    name,
    version,
    on: {
      'ball.placed': ({ data: { ball, box } }, rows) => {
        const known = balls.get(rows, ball);
        if (known) add(rows, known.box, -1);
        balls.put(rows, ball, { box, moves: (known?.moves ?? 0) + 1 });
        add(rows, box, 1);
      },
      'ball.lost': ({ data: { ball } }, rows) => {
        const known = balls.get(rows, ball);
        if (!known) return;
        add(rows, known.box, -1);
        balls.delete(rows, ball);
      },
      'ball.poisoned': ({ data: { ball } }, rows) => {
        balls.put(rows, ball, { box: 'half done', moves: 0 });
        throw new Error(`The ball “${ball}” can't be eaten.`);
      },
    },
  });

/** Sees every event, and needs nothing but their number. */
export const countProjection: Projection = {
  name: 'counts',
  version: 1,
  on: {},
  any: (event, rows) => rows.put(`count/${event.type}`, { n: (rows.get<{ n: number }>(`count/${event.type}`)?.n ?? 0) + 1 }),
};

function add(rows: Rows, box: string, by: number): void {
  const balls = (boxes.get(rows, box)?.balls ?? 0) + by;
  if (balls === 0) boxes.delete(rows, box);
  else boxes.put(rows, box, { balls });
}

/** A ball event of an LCEP. */
export type Told = BallEvent & { readonly lcep?: string };

let commands = 0;
/** One command that records these events. */
export function batchOf(...events: readonly Told[]): Batch {
  const commandId = `command-${++commands}`;
  const actor = { kind: 'system' } as const;
  return {
    commandId,
    appends: events.map(({ lcep = 'camden', type, data }, index) => ({
      stream: streamOf(lcep, 'ball', data.ball),
      expected: 'none',
      events: [{ id: `${commandId}-${index}`, type, version: 1, data: { ...data }, meta: { commandId, command: 'test', correlationId: commandId, causationId: commandId, actor } }],
    })),
  };
}

export const placed = (ball: string, box: string, lcep = 'camden') => ({ type: 'ball.placed', data: { ball, box }, lcep }) as const;
export const lost = (ball: string, lcep = 'camden') => ({ type: 'ball.lost', data: { ball }, lcep }) as const;
export const poisoned = (ball: string, lcep = 'camden') => ({ type: 'ball.poisoned', data: { ball }, lcep }) as const;
