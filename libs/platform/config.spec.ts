import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readConfig, WrongConfiguration } from './config';

const root = join('/', 'project');

describe('the configuration', () => {
  it('needs nothing', () => expect(readConfig({}, root)).toEqual({ folder: join(root, 'data'), port: undefined }));
  it('takes the folder and the port', () => {
    expect(readConfig({ THROUGHLINE_DATA: 'elsewhere', PORT: '8080' }, root)).toEqual({ folder: join(root, 'elsewhere'), port: 8080 });
    expect(readConfig({ THROUGHLINE_DATA: join('/', 'srv', 'camden') }, root).folder).toBe(join('/', 'srv', 'camden'));
    expect(readConfig({ PORT: '0' }, root).port).toBe(0);
  });
  it('takes an empty variable for none', () => expect(readConfig({ THROUGHLINE_DATA: '', PORT: '' }, root)).toEqual(readConfig({}, root)));
  it('has nothing to do with the variables of others', () => expect(readConfig({ HOME: '/root', PORTS: 'x' }, root).port).toBeUndefined());
});

describe('a variable that can’t be used', () => {
  it.each(['http', '65536', '-1', '80.5', ' '])('is a PORT of “%s”', (PORT) => {
    expect(() => readConfig({ PORT }, root)).toThrow(WrongConfiguration);
    expect(() => readConfig({ PORT }, root)).toThrow('The variable PORT can’t be used');
  });
  it('is one that is misspelt', () => expect(() => readConfig({ THROUGHLINE_DATE: 'x' }, root)).toThrow('The variable THROUGHLINE_DATE can’t be used'));
  it('is told beside all the others', () =>
    expect(() => readConfig({ PORT: 'x', THROUGHLINE_DATE: 'y' }, root)).toThrow(/PORT[^]*THROUGHLINE_DATE|THROUGHLINE_DATE[^]*PORT/));
});
