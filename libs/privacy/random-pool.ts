import { randomFillSync } from 'node:crypto';

const POOL = 4_096;

/**
 * Random bytes of the operating system, fetched a few kilobytes at a time: asking for each dozen by itself costs more than
 * sealing a text with them. No byte is given twice.
 */
export function randomPool(): (size: number) => Buffer {
  let pool = Buffer.alloc(0);
  let at = 0;
  return (size) => {
    if (size > POOL) return randomFillSync(Buffer.alloc(size));
    if (at + size > pool.length) [pool, at] = [randomFillSync(Buffer.alloc(POOL)), 0];
    return pool.subarray(at, (at += size));
  };
}
