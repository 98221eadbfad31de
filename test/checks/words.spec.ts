import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plant, root } from './planted';

let planted: ReturnType<typeof plant>;
let said: string[];

beforeAll(() => {
  planted = plant({
    'apps/web/src/words/pages.ts': "export const words = { used: 'Used', inside: { also: 'Also used' }, forgotten: 'Nobody says this' } as const;\n",
    'apps/web/src/words/records.ts': "export const fields = { youngPeople: 'young people' } as const;\n",
    'apps/web/src/right.tsx': "export const Right = ({ words }: P) => <p className=\"btn second\" title={words.inside.also}>{words.used} · {'…'}</p>;\n",
    'apps/web/src/text.tsx': 'export const Text = () => <p>Some text</p>;\n',
    'apps/web/src/attribute.tsx': 'export const Attribute = () => <button aria-label="Close it" />;\n',
    'apps/web/src/choice.tsx': "export const Choice = ({ past }: P) => <p>{past ? 'It was' : 7}</p>;\n",
    'apps/web/src/template.tsx': 'export const Template = ({ count }: P) => <p title={`${count} found`}>{count > 0 && `and ${count} more`}</p>;\n',
  });
  said = spawnSync(process.execPath, [join(root, 'infra/checks/words.mjs')], { cwd: planted.folder, encoding: 'utf8' }).stdout.split('\n');
});
afterAll(() => planted.remove());

const about = (file: string) => said.filter((line) => line.includes(`${file}:`)).map((line) => line.slice(line.indexOf(' ') + 1));

describe('the check of the words', () => {
  it('lets be what comes from the catalogue, and what says nothing', () => expect(about('right.tsx')).toEqual([]));
  it('finds text written into a page', () => expect(about('text.tsx')).toEqual(['says “Some text”, which is not in the catalogue']));
  it('finds it in what is only heard', () => expect(about('attribute.tsx')).toEqual(['says “Close it”, which is not in the catalogue']));
  it('finds it behind a condition', () => expect(about('choice.tsx')).toEqual(['says “It was”, which is not in the catalogue']));
  it('finds it in templates', () => expect(about('template.tsx')).toHaveLength(2));
  it('finds a string that nobody says, but not the names of what the API knows', () => {
    expect(about('words/pages.ts')).toEqual(['“forgotten” is in the catalogue, and no page says it']);
    expect(about('words/records.ts')).toEqual([]);
  });
});
