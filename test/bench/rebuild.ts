import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { pathsOf } from '#event-store/sqlite/data-folder';
import { inChild } from './children';
import { rawCopy } from './raw';
import { medians, sorted, type Found } from './rounds';
import type { Sizes } from './sizes';
import { scratch } from './store';

/**
 * All projections rebuilt beside the live rows, with durable checkpoints, in a running application, against reading the same
 * bytes in order with JSON.parse. Each in a process of its own, whose memory is compared with that of an empty application.
 */
export async function measureRebuild(folder: string, data: string, { rebuilds }: Sizes): Promise<Found> {
  const [table, empty, kept] = [scratch(folder, 'scan.db'), scratch(folder, 'empty'), scratch(folder, 'rows-kept.db')];
  const { events: log, rows } = pathsOf(data);
  rawCopy(table, log);
  copyFileSync(rows, kept);
  const found = await medians('rebuild', rebuilds, async () => {
    mkdirSync(empty);
    const nothing = await inChild<{ peakMb: number }>('application', 'application', { folder: empty, rebuild: false });
    const scanned = await inChild<{ events: number; seconds: number }>('client', 'scan', { file: table });
    const rebuilt = await inChild<{ seconds: number; peakMb: number }>('application', 'application', { folder: data, rebuild: true });
    // The replaced rows would be tidied away while the next round is measured.
    copyFileSync(kept, rows);
    rmSync(empty, { recursive: true });
    return {
      rebuildPerSecond: scanned.events / rebuilt.seconds,
      scanPerSecond: scanned.events / scanned.seconds,
      rebuildOfScan: scanned.seconds / rebuilt.seconds,
      emptyAppMb: nothing.peakMb,
      rebuildMb: rebuilt.peakMb,
      rebuildAboveEmptyMb: rebuilt.peakMb - nothing.peakMb,
    };
  });
  rmSync(table, { force: true });
  rmSync(kept, { force: true });
  return sorted(found);
}
