import { describe, expect, it } from '@jest/globals';
import { modules } from '#modules/all';
import { Registry } from '#platform/registry';
import { openApiOf } from '../../apps/api/http/open-api';
import { kindsOf, type OpenApi } from '../../apps/web/src/records/kinds';
import { fieldsOf, type FormField } from '../../apps/web/src/records/shape';
import { several } from '../../apps/web/src/words/plural';
import { codes, commands, fields, hints, kinds, tags } from '../../apps/web/src/words/records';

const api = openApiOf(new Registry(modules)) as OpenApi;
const known = [...kindsOf(api).values()];
/** An LCEP is no record, but it is begun in a form, where a person also gives its ref. */
const ofLcep = ['lcep.ref', ...fieldsOf(api.components.schemas['create-lcep'] ?? {}).map(({ name }) => `lcep.${name}`)];
/** A field with those within it, and the choices it offers. */
const inside = (field: FormField): FormField[] => [field, ...('fields' in field.shape ? field.shape.fields.flatMap(inside) : [])];
const fieldsIn = (kind: (typeof known)[number]) => [...kind.fields, ...kind.others.flatMap((other) => other.fields)].flatMap(inside);

/** Words of their own are needed where a code is an abbreviation; hyphens between plain words are read as spaces. */
const readsAsItStands = (code: string) => code.split('-').every((part) => /^[a-z]{4,}$|^(?:all|yes|no|not|of|the|and|in|on|at|to|for)$/.test(part));

describe('the words for what the API knows', () => {
  it('name every kind of record', () => expect(known.map(({ kind }) => kind).filter((kind) => kinds[kind] === undefined)).toEqual([]));

  it('name every field', () =>
    expect(known.flatMap((kind) => fieldsIn(kind).filter(({ name }) => fields[`${kind.kind}.${name}`] === undefined && fields[name] === undefined).map(({ name }) => `${kind.kind}.${name}`))).toEqual([]));

  it('name every choice that does not read as it stands', () =>
    expect(known.flatMap((kind) => fieldsIn(kind).flatMap(({ name, shape }) => ('options' in shape ? shape.options : []).filter((code) => codes[code] === undefined && !readsAsItStands(code)).map((code) => `${kind.kind}.${name}: ${code}`)))).toEqual([]));

  it('name every command of a kind’s own, and every tag', () => {
    expect(known.flatMap(({ others }) => others.map(({ name }) => name)).filter((name) => commands[name] === undefined)).toEqual([]);
    const own = known.flatMap((kind) => fieldsIn(kind).flatMap(({ shape }) => ('cites' in shape ? shape.cites.tags : [])));
    expect(own.filter((tag) => tags[tag] === undefined)).toEqual([]);
  });

  it('name nothing that is not there any more', () => {
    const names = new Set([...ofLcep, ...known.flatMap((kind) => fieldsIn(kind).flatMap(({ name }) => [name, `${kind.kind}.${name}`, `${name}.item`, `${kind.kind}.${name}.item`]))]);
    const gone = (map: Readonly<Record<string, string>>) => Object.keys(map).filter((name) => !names.has(name) && name !== 'why');
    expect([gone(fields), gone(hints)]).toEqual([[], []]);
    expect(Object.keys(kinds).filter((kind) => !known.some((one) => one.kind === kind))).toEqual([]);
  });
});

describe('a number of things', () => {
  const days = { one: '# day', other: '# days' };
  it.each([[0, '0 days'], [1, '1 day'], [2, '2 days'], [1_200, '1,200 days']])('%s is %s', (value, text) => expect(several(value, days)).toBe(text));
});
