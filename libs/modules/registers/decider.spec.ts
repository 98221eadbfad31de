import { describe, it } from '@jest/globals';
import { day } from '#kernel/plain-date';
import { specFor } from '#kernel/testing/spec-for';
import { registerDecider } from './decider';
import type { RegisterEvent } from './events';

const { given } = specFor(registerDecider);
const load = (sha256: string) => ({ ref: 'gias-schools', register: 'gias-schools', series: '', file: 'schools.csv', sha256, dated: day('2025-11-01'), rows: 3, loaded: 1, skipped: 1, faulted: 1 });
const loaded = (sha256: string): RegisterEvent => ({ type: 'register.loaded', data: load(sha256) });

describe('loading a register', () => {
  it('is a fact', () => given().when('load-register', load('aa')).then(loaded('aa')));
  it('of another file is another fact', () => given(loaded('aa')).when('load-register', load('bb')).then(loaded('bb')));
  it('of a file that was loaded before is none', () => given(loaded('aa'), loaded('bb')).when('load-register', load('aa')).thenNothing());
});
