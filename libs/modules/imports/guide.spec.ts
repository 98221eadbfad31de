import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { Registry } from '#platform/registry';
import { modules } from '../all';
import { columnsOf, fileName } from './rows';

const guide = readFileSync('docs/import.md', 'utf8');
const files = [...new Registry(modules).kinds.values()].filter(({ file }) => file !== undefined);

it.each(files.map((kind) => [fileName(kind), kind] as const))('the import guide names every column of %s, those that must be filled in in bold', (name, kind) => {
  const line = guide.split('\n').find((one) => one.startsWith(`| ${name} |`)) ?? '';
  // What stands in brackets explains a column; commas in it separate none.
  const told = line.replaceAll(/\([^)]*\)/g, '').split('|')[2]?.split(',').map((one) => one.trim());
  expect(told?.toSorted()).toEqual(columnsOf(kind).map(({ column, optional }) => (optional ? column : `**${column}**`)).toSorted());
});
