/** Bits of a filter: 4 MiB. Two million keys are mistaken for known ones about once in a hundred, more of them more often. */
const BITS = 1 << 25;
const PROBES = 4;

/**
 * Remembers which keys were ever put, in bounded memory: “no” is certain, “yes” may be mistaken. Most rows a log brings are
 * new, and asking the file for each that is not there would be most of the work of a rebuild.
 */
export class KeyFilter {
  private readonly bits = new Uint32Array(BITS / 32);

  /** Answers whether the key may have been there before. */
  add(key: string): boolean {
    const hash = hashOf(key);
    const step = stepOf(hash);
    let had = true;
    for (let i = 0, bit = hash; i < PROBES; i++, bit += step) {
      const word = (bit & (BITS - 1)) >>> 5;
      const mask = 1 << (bit & 31);
      if (this.bits[word]! & mask) continue;
      had = false;
      this.bits[word]! |= mask;
    }
    return had;
  }

  mayHave(key: string): boolean {
    const hash = hashOf(key);
    const step = stepOf(hash);
    for (let i = 0, bit = hash; i < PROBES; i++, bit += step)
      if ((this.bits[(bit & (BITS - 1)) >>> 5]! & (1 << (bit & 31))) === 0) return false;
    return true;
  }
}

/** FNV-1a, stirred once more. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** Odd, so that the probes of a key never fall together. */
const stepOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) | 1;
