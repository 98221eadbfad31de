import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '#kernel/json';
import { Registry } from '#platform/registry';
import { modules } from './all';

interface Fixture {
  readonly type: string;
  readonly version: number;
  readonly occurredOn?: string;
  readonly data: JsonObject;
}

/** What stood in a log once must load for ever: a frozen fixture of every version of every type, never edited. */
const fixtures = new Map(
  readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => /fixtures[/\\].*\.json$/.test(file))
    .map((file) => [file, JSON.parse(readFileSync(join(__dirname, file), 'utf8')) as Fixture]),
);
const registry = new Registry(modules);
const versions = registry.catalogue.types.flatMap((type) =>
  Array.from({ length: registry.catalogue.definition(type).version }, (_, index) => ({ type, version: index + 1 })),
);

describe('stored events', () => {
  it.each(versions)('$type in version $version still loads', ({ type, version }) => {
    const found = [...fixtures].find(([file]) => file.endsWith(`${type}.v${version}.json`));
    const fixture = found?.[1];
    expect(fixture).toMatchObject({ type, version });
    const data = registry.catalogue.upcast(type, version, fixture!.data);
    const kind = registry.kind(type.slice(0, type.lastIndexOf('.')));
    const recorded = [...fixtures.values()].find((one) => one.type === `${kind.kind}.recorded`);
    const before = recorded && recorded !== fixture ? kind.decider.evolve(kind.decider.initial, recorded as never) : kind.decider.initial;
    expect(kind.decider.evolve(before, { type, data })).not.toEqual(before);
  });

  it('have a fixture for nothing else', () => {
    for (const { type, version } of fixtures.values()) expect(versions).toContainEqual({ type, version });
  });
});
