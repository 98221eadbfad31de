import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { table } from '#kernel/projection';
import { SpecRows } from '#kernel/testing/projection-spec';
import { linked, unlinked, walk, type Link, type Owner } from './chain';

const owners = table<Owner>('owner');
const others = table<Owner>('other');
const beads = table<Link>('bead');

/** Hangs a bead on an owner's string, taking it off the one it hung on. */
class Strings {
  readonly rows = new SpecRows();
  private readonly on = new Map<string, string>();

  constructor(...names: string[]) {
    for (const name of names) {
      owners.put(this.rows, name, {});
      others.put(this.rows, name, {});
    }
  }

  hang(bead: string, owner: string): void {
    const before = this.on.get(bead);
    if (before === owner) return;
    if (before !== undefined) unlinked(this.rows, 'string', owners, before, beads, bead);
    const row = linked(this.rows, 'string', owners, owner, bead, beads.get(this.rows, bead) ?? { next: {} });
    beads.put(this.rows, bead, row);
    this.on.set(bead, owner);
  }

  along(owner: string): string[] {
    return [...walk(this.rows, 'string', owners.get(this.rows, owner), beads)].map(([ref]) => ref);
  }

  expected(owner: string): string[] {
    return [...this.on].filter(([, at]) => at === owner).map(([bead]) => bead);
  }
}

describe('a chain of rows', () => {
  it('is walked from the newest', () => {
    const strings = new Strings('a');
    for (const bead of ['1', '2', '3']) strings.hang(bead, 'a');
    expect(strings.along('a')).toEqual(['3', '2', '1']);
  });

  it('holds each bead once, on the string it was hung on last', () => {
    const hangs = fc.array(fc.tuple(fc.constantFrom('1', '2', '3', '4', '5'), fc.constantFrom('a', 'b', 'c')));
    fc.assert(
      fc.property(hangs, (moves) => {
        const strings = new Strings('a', 'b', 'c');
        for (const [bead, owner] of moves) strings.hang(bead, owner);
        for (const owner of ['a', 'b', 'c']) expect(strings.along(owner).sort()).toEqual(strings.expected(owner).sort());
      }),
      { seed: 5 },
    );
  });

  it('has nothing to do with another chain through the same rows', () => {
    const strings = new Strings('a');
    for (const bead of ['1', '2']) {
      strings.hang(bead, 'a');
      beads.put(strings.rows, bead, linked(strings.rows, 'wire', others, 'a', bead, beads.get(strings.rows, bead)!));
    }
    unlinked(strings.rows, 'wire', others, 'a', beads, '1');
    expect(strings.along('a')).toEqual(['2', '1']);
    expect([...walk(strings.rows, 'wire', others.get(strings.rows, 'a'), beads)].map(([ref]) => ref)).toEqual(['2']);
  });

  it('of an owner that nobody knows is empty, and costs nobody anything', () => {
    const { rows } = new Strings();
    const row = { next: {} };
    expect(linked(rows, 'string', owners, 'nobody', '1', row)).toBe(row);
    unlinked(rows, 'string', owners, 'nobody', beads, '1');
    expect([...walk(rows, 'string', undefined, beads)]).toEqual([]);
    expect(rows.keys).toEqual([]);
  });
});
