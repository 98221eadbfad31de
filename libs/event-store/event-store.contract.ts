import { afterEach, beforeEach, describe } from '@jest/globals';
import { appendContract } from './testing/contract-append';
import { followContract } from './testing/contract-follow';
import { readingContract } from './testing/contract-reading';
import { Scene, type Fixture } from './testing/scene';

export type { Fixture } from './testing/scene';

/**
 * What every adapter must pass in full. Positions are compared and never counted: stores differ in their steps.
 * `clock` gives milliseconds since 1970; a server with a clock of its own ignores it.
 */
export function eventStoreContract(name: string, make: (clock: () => number) => Promise<Fixture>): void {
  describe(`${name}, as an event store`, () => {
    const scene = new Scene();
    beforeEach(() => scene.begin(make));
    afterEach(() => scene.end());

    appendContract(scene);
    readingContract(scene);
    followContract(scene);
  });
}
