import { describe, expect, it } from '@jest/globals';
import { modules } from '#modules/all';
import { Registry } from '#platform/registry';
import { openApiOf } from './open-api';

interface Described {
  readonly paths: { readonly [path: string]: { readonly post?: { readonly tags?: string[] } } };
  readonly components: { readonly schemas: { readonly [name: string]: { readonly properties: { readonly [field: string]: { readonly 'x-cites'?: object; readonly properties?: { readonly [field: string]: object } } } } } };
}
const { paths, components } = openApiOf(new Registry(modules)) as Described;
const field = (command: string, name: string) => components.schemas[command]!.properties[name]!;

describe('the OpenAPI of a command', () => {
  it('says which kind of record it is for', () => {
    expect(paths['/api/lceps/{lcep}/commands/record-learning-walk']!.post!.tags).toEqual(['learning-walk']);
    expect(paths['/api/lceps/{lcep}/commands/take-back-need-correction']!.post!.tags).toEqual(['need']);
  });
  it('marks what may be said beside any command', () => {
    const marked = Object.entries(components.schemas['record-need']!.properties).flatMap(([name, schema]) => ('x-beside' in schema ? [name] : []));
    expect(marked).toEqual(['commandId', 'correlationId', 'causationId', 'expectedRevision', 'onBehalfOf', 'reason']);
  });
  it('says what the refs in a field are of', () => {
    expect(field('record-meeting', 'organisationsPresent')['x-cites']).toEqual({ kinds: ['organisation'] });
    expect(field('record-evidence', 'about')['x-cites']).toEqual({ kinds: ['project', 'partnership', 'meeting', 'learning-session', 'learning-walk'], tagged: true });
    expect(field('record-meeting', 'title')).not.toHaveProperty('x-cites');
  });
  it('says so of the changes of a correction too', () =>
    expect(field('correct-meeting', 'changes').properties!['organisationsPresent']).toMatchObject({ 'x-cites': { kinds: ['organisation'] } }));
});
