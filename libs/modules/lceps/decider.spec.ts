import { describe, it } from '@jest/globals';
import { specFor } from '#kernel/testing/spec-for';
import { lcepDecider } from './decider';
import type { LcepEvent } from './events';

const { given } = specFor(lcepDecider);
const created: LcepEvent = { type: 'lcep.created', data: { name: 'Camden' } };

describe('creating an LCEP', () => {
  it('is a fact', () => given().when('create-lcep', { ref: 'camden', name: 'Camden' }).then(created));
  it('again is a retry', () => given(created).when('create-lcep', { ref: 'camden', name: 'Camden' }).thenNothing());
  it('under another name is refused', () =>
    given(created).when('create-lcep', { ref: 'camden', name: 'Camden Town' }).thenRefused('lcep.exists'));
});
