import { expect, it } from '@jest/globals';
import { specForProjection } from '#kernel/testing/projection-spec';
import type { LcepEvent } from '../events';
import { lceps } from './lceps';

const { given } = specForProjection<LcepEvent>(lceps);

it('lists an LCEP once it was created', () => {
  given('camden').thenRow('self', undefined);
  given('camden', { type: 'lcep.created', data: { name: 'Camden' } }).thenRow('self', { slug: 'camden', name: 'Camden' });
});
it('has one row for each', () =>
  given('islington', { type: 'lcep.created', data: { name: 'Islington' } }).then(({ keys }) => expect(keys).toEqual(['self'])));
