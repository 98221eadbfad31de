import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventCatalogue } from '#kernel/catalogue';
import type { Recorded } from '#kernel/event';
import type { Position } from '#kernel/time';
import { recordedOf } from '#event-store/decode';
import type { EventReader, StoredEvent } from '#event-store/port';
import { reasonOf, SLICE, type Track } from './track';

const PAGE = 1_000;
/** Characters of events held at a time, and about as many of the rows they change: a thread has not the memory for a thousand long minutes. */
const MOST_TEXT = 8_000_000;

export interface Source {
  readonly store: EventReader;
  readonly catalogue: EventCatalogue;
}

/** Tracks at one place in the log: an event is read and parsed once for all of them. */
export interface Group {
  readonly at: Position;
  readonly tracks: readonly Track[];
  /** The place of the next group, to be joined there. */
  readonly upTo?: Position | undefined;
}

/** The tracks that are not stopped, by their place in the log. One that met a poison event goes up to it by itself. */
export function groupsOf(tracks: readonly Track[]): readonly Group[] {
  const running = tracks.filter((track) => !track.stopped).sort((a, b) => a.checkpoint - b.checkpoint);
  const next = (at: Position) => running.find((track) => track.checkpoint > at)?.checkpoint;
  const groups: Group[] = running
    .filter((track) => track.poison)
    .map((track) => ({ at: track.checkpoint, tracks: [track], upTo: track.poison!.position - 1 }));
  for (const at of new Set(running.filter((track) => !track.poison).map((track) => track.checkpoint)))
    groups.push({ at, tracks: running.filter((track) => !track.poison && track.checkpoint === at), upTo: next(at) });
  return groups.sort((a, b) => a.at - b.at);
}

/**
 * Takes a group up to `most` events further and commits once for each track. False when there was nothing to do. A track
 * that reaches its poison event is stopped there. Rejects on errors of I/O; nothing is then kept but what was committed.
 */
export async function advance({ at, tracks, upTo }: Group, { store, catalogue }: Source, most: number): Promise<boolean> {
  let read = 0;
  for (let after = at; read < most; ) {
    const limit = Math.min(PAGE, most - read);
    const page = await store.readAll({ after, limit, mostText: MOST_TEXT, ...(upTo !== undefined && { upTo }) });
    read += page.length;
    await foldPage(page, tracks, catalogue);
    // A page that is shorter is the last one, or as much as may wait for a commit.
    if (page.length < limit || tracks.every((track) => track.poison && track.poison.position <= page.at(-1)!.position)) break;
    after = page.at(-1)!.position;
  }
  for (const track of tracks) {
    if (read === 0 && track.poison) await track.stop(track.poison);
    else await track.commit();
  }
  return read > 0;
}

/** Folds slice by slice, and lets the rest of the program have its turn in between. */
async function foldPage(page: readonly StoredEvent[], tracks: readonly Track[], catalogue: EventCatalogue): Promise<void> {
  for (let from = 0; from < page.length; from += SLICE) {
    if (from > 0) await nextTurn();
    const { events, failed } = decoded(page.slice(from, from + SLICE), catalogue);
    for (const track of tracks) track.fold(events);
    if (!failed) continue;
    for (const track of tracks) if (!track.poison) track.poisoned(failed);
    return;
  }
}

function decoded(page: readonly StoredEvent[], catalogue: EventCatalogue) {
  const events: Recorded[] = [];
  for (const stored of page) {
    try {
      events.push(recordedOf(catalogue, stored));
    } catch (error) {
      return { events, failed: { position: stored.position, type: stored.type, reason: reasonOf(error) } };
    }
  }
  return { events };
}
