import { afterAll, beforeAll, expect } from '@jest/globals';
import { startServer, stopAll } from '../start/server';
import { HISTORY } from './camden';
import { cliJson } from './cli';
import { temporaryFolders } from './folders';
import { send, type Problem, type Reply, type Sent } from './http';

export type Done = { ref: string; position: string; revision: number; recorded: number };

export const school = (more: object = {}) => ({ name: 'A school', kind: 'school', ...more });

/** A server with the Camden history for the tests of one file. At its end, no answer may have been a stack trace or a fault of ours. */
export class CamdenServer {
  private readonly answers: Reply<unknown>[] = [];
  address = '';

  constructor() {
    const folder = temporaryFolders();
    beforeAll(async () => {
      const data = folder();
      this.address = await startServer({ THROUGHLINE_DATA: data, PORT: '0' }).ready();
      await cliJson(data, 'import', HISTORY, '--lcep', 'camden');
    });
    afterAll(async () => {
      await stopAll();
      for (const { text, status } of this.answers) expect([status, text]).not.toEqual([status, expect.stringMatching(/\bat .+[.(/](ts|js|mjs|cjs)\b|node_modules|SqliteError/)]);
      expect(this.answers.filter(({ status }) => status >= 500)).toEqual([]);
    });
  }

  readonly call = async <T = Problem>(path: string, sent?: Sent): Promise<Reply<T>> => {
    const reply = await send<T>(this.address, path, sent);
    this.answers.push(reply);
    return reply;
  };
  readonly tell = <T = Done>(name: string, body: string | object, lcep = 'camden') => this.call<T>(`/api/lceps/${lcep}/commands/${name}`, { method: 'POST', body });
  readonly view = <T = Problem>(name: string, query = '', lcep = 'camden') => this.call<T>(`/api/lceps/${lcep}/views/${name}?${query}`);
}
