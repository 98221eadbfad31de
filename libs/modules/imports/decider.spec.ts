import { describe, it } from '@jest/globals';
import { specFor } from '#kernel/testing/spec-for';
import { importDecider } from './decider';
import type { ImportEvent } from './events';

const { given } = specFor(importDecider);
const [ref, why] = ['01a20269-c413-732c-b397-da85443a0a5f', 'It was the wrong year.'];
const files = [{ name: 'needs.csv', sha256: '00', rows: 2, recorded: 2, skipped: 0 }];
const recorded: ImportEvent = { type: 'import.recorded', data: { ref, files } };
const withdrawn: ImportEvent = { type: 'import.withdrawn', data: { ref, why } };

describe('an import', () => {
  it('is recorded with its files', () => given().when('record-import', { ref, files }).then(recorded));
  it('recorded again is a retry', () => given(recorded).when('record-import', { ref, files }).thenNothing());
  it('is withdrawn with a reason', () => given(recorded).when('withdraw-import', { ref, why }).then(withdrawn));
  it('withdrawn again is a retry', () => given(recorded, withdrawn).when('withdraw-import', { ref, why }).thenNothing());
  it('that nobody made is refused', () => given().when('withdraw-import', { ref, why }).thenRefused('import.unknown'));
});
