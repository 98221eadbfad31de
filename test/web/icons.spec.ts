import { describe, expect, it } from '@jest/globals';
import { modules } from '#modules/all';
import { Registry } from '#platform/registry';
import { iconPaths } from '../../apps/web/src/shell/icon-paths';

const kinds = [...new Registry(modules).records.keys()];

describe('icons', () => {
  it('are there for every kind of record', () => expect(kinds.filter((kind) => iconPaths[kind] === undefined)).toEqual([]));
  it('are another one for each kind', () => expect(new Set(kinds.map((kind) => iconPaths[kind])).size).toBe(kinds.length));
});
