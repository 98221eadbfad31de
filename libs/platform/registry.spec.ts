import { describe, expect, it } from '@jest/globals';
import { ref } from '#kernel/fields';
import { modules } from '#modules/all';
import type { BusinessModule, StreamKind, View } from './business-module';
import { Is } from './fields';
import { Registry } from './registry';

class Nothing {}
class RecordVisit {
  @Is(ref) ref!: string;
}
const view = (name: string): View => ({ name, summary: '', query: Nothing, answer: () => Promise.resolve({}) });
const kind = (name: string, command: string, type: string): StreamKind => ({
  kind: name,
  decider: { initial: undefined, decide: { [command]: () => [] }, evolve: (state) => state },
  events: { [type]: { version: 1 } },
  commands: { [command]: RecordVisit },
});
const brings = (more: Partial<BusinessModule>): BusinessModule => ({ name: 'visits', kinds: [], projections: [], views: [], ...more });
const visit = kind('visit', 'record-visit', 'visit.recorded');

describe('the registry', () => {
  const registry = new Registry([
    brings({ kinds: [visit, { ...kind('import', 'record-import', 'import.recorded'), internal: true }], views: [view('visits')], projections: [{ name: 'days', version: 1, on: {} }] }),
  ]);

  it('has everything by its name', () => {
    expect(registry.kind('visit')).toBe(visit);
    expect(registry.command('record-visit')).toMatchObject({ kind: visit, shape: RecordVisit });
    expect(registry.view('visits')).toMatchObject({ name: 'visits' });
    expect(registry.projections.map(({ name }) => name)).toEqual(['record-book', 'days']);
    expect(registry.catalogue.types).toEqual(['visit.recorded', 'import.recorded']);
  });
  it('says what there is where something is asked that is not', () => {
    expect(registry.command('record-walk')).toMatchObject({ kind: 'not-found', refused: 'command.unknown', sentence: 'There is no command “record-walk”. There are: record-visit.' });
    expect(registry.view('constructor')).toMatchObject({ kind: 'not-found', refused: 'view.unknown', sentence: 'There is no view “constructor”. There are: visits.' });
    expect(() => registry.kind('walk')).toThrow('There is no kind “walk”.');
  });
});

describe('a name that stands twice', () => {
  it.each<[string, Partial<BusinessModule>, string]>([
    ['kind', { kinds: [kind('visit', 'record-other', 'other.recorded')] }, '“visit” is defined twice'],
    ['command', { kinds: [kind('other', 'record-visit', 'other.recorded')] }, '“record-visit” is defined twice'],
    ['event', { kinds: [kind('other', 'record-other', 'visit.recorded')] }, '“visit.recorded” is defined twice'],
    ['view', { views: [view('visits')] }, '“visits” is defined twice'],
    ['projection', { projections: [{ name: 'days', version: 2, on: {} }] }, '“days” is defined twice'],
    ['projection of ours', { projections: [{ name: 'record-book', version: 1, on: {} }] }, '“record-book” is defined twice'],
  ])('does not start: %s', (_, second, message) => {
    const first = brings({ kinds: [visit], views: [view('visits')], projections: [{ name: 'days', version: 1, on: {} }] });
    expect(() => new Registry([first, brings({ name: 'others', ...second })])).toThrow(message);
  });
});

describe('the modules of this installation', () => {
  const registry = new Registry(modules);
  it('name each command after its kind, and each event too', () => {
    for (const [command, { kind }] of registry.commands) expect(command).toMatch(new RegExp(`^[a-z-]+-${kind.kind}(-correction)?$`));
    for (const kind of registry.kinds.values()) for (const type of Object.keys(kind.events)) expect(type).toMatch(new RegExp(`^${kind.kind}\\.[a-z-]+$`));
  });
  it('decide every command that can be asked, and no other', () => {
    for (const kind of registry.kinds.values()) expect(Object.keys(kind.decider.decide).sort()).toEqual(Object.keys(kind.commands).sort());
  });
  it('cite only kinds that there are, in fields that there are', () => {
    for (const { record } of registry.kinds.values())
      for (const cites of Object.values(record?.cites ?? {}) as (string | { kind: string } | { tagged: string[] })[])
        for (const kind of typeof cites === 'string' ? [cites] : 'kind' in cites ? [cites.kind] : cites.tagged) expect(registry.kinds.has(kind)).toBe(true);
  });
});
