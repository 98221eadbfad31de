import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { DomainEvent } from '#kernel/event';
import type { JsonObject } from '#kernel/json';
import { Registry } from '#platform/registry';
import { validated } from '#platform/validate';
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
/** The order in which a record meets its events; one that is not named here is met by what was recorded. */
const LIFE = ['recorded', 'withdrawn', 'reinstated', 'corrected'];
const changeOf = (type: string) => type.slice(type.lastIndexOf('.') + 1);
const ofType = (type: string) => [...fixtures.values()].find((one) => one.type === type);
const registry = new Registry(modules);
const versions = registry.catalogue.types.flatMap((type) =>
  Array.from({ length: registry.catalogue.definition(type).version }, (_, index) => ({ type, version: index + 1 })),
);

describe('stored events', () => {
  it.each(versions)('$type in version $version still loads', ({ type, version }) => {
    const found = [...fixtures].find(([file]) => basename(file) === `${type}.v${version}.json`);
    const fixture = found?.[1];
    expect(fixture).toMatchObject({ type, version });
    const data = registry.catalogue.upcast(type, version, fixture!.data);
    const kind = registry.kind(type.slice(0, type.lastIndexOf('.')));
    const lived = LIFE.slice(0, LIFE.includes(changeOf(type)) ? LIFE.indexOf(changeOf(type)) : 1).flatMap((change) => ofType(`${kind.kind}.${change}`) ?? []);
    const before = lived.reduce<unknown>((state, one) => kind.decider.evolve(state, one as DomainEvent), kind.decider.initial);
    expect(kind.decider.evolve(before, { type, data })).not.toEqual(before);
  });

  it.each([...fixtures.values()].filter(({ type }) => /\.(recorded|corrected)$/.test(type) && !type.startsWith('import.')))(
    '$type in version $version says what a command of today may say',
    ({ type, version, data }) => {
      const kind = registry.kind(type.slice(0, type.lastIndexOf('.')));
      const { ref, values, changes, why } = registry.catalogue.upcast(type, version, data);
      const [verb, said] = values ? ['record', { ref, ...(values as JsonObject) }] : ['correct', { ref, changes, why }];
      expect(validated(kind.commands[`${verb}-${kind.kind}`]!, said)).toMatchObject(said);
    },
  );

  it('have a fixture for nothing else', () => {
    for (const { type, version } of fixtures.values()) expect(versions).toContainEqual({ type, version });
  });
});
