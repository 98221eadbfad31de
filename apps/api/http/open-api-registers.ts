import type { JsonObject } from '#kernel/json';
import { schemaOf } from '#platform/fields';
import { SCHEMES } from '#registers/register';
import { RegisterChangesQuery, RegisterLoadBody, RegisterSearchQuery } from './registers.controller';

const json = (schema: JsonObject) => ({ content: { 'application/json': { schema } } });
const text = { type: 'string' };

/** The OpenAPI of the registers of the installation. */
export function registerPaths(problems: object, queryParameters: (query: new () => object) => object[]): object {
  const get = (summary: string, operationId: string, parameters: object[] = []) => ({
    get: { summary, operationId, parameters, responses: { 200: { description: 'The answer.', ...json({ type: 'object' }) }, ...problems } },
  });
  return {
    '/api/registers': get('Every register with its versions and counts.', 'registers'),
    '/api/registers/loads': {
      post: {
        summary: 'Loads the file of a register, recognised by its content, as a new version. The same file again changes nothing.',
        operationId: 'load-register',
        requestBody: { required: true, ...json(schemaOf(RegisterLoadBody)) },
        responses: { 200: { description: 'The report: every row loaded, skipped or faulted.', ...json(report) }, ...problems },
      },
    },
    '/api/registers/search': get('Organisations by the beginnings of words of their name, town or postcode, or by id.', 'search-registers', queryParameters(RegisterSearchQuery)),
    '/api/registers/entries/{scheme}/{id}': get('What each current register says of one organisation.', 'register-entry', [
      { name: 'scheme', in: 'path', required: true, schema: { ...text, enum: [...SCHEMES] }, description: 'What the id is.' },
      { name: 'id', in: 'path', required: true, schema: text },
    ]),
    '/api/registers/changes': get('Members of an LCEP whose entry changed, with what the backbone may decide. Nothing changes by itself.', 'register-changes', queryParameters(RegisterChangesQuery)),
  };
}

const counts = ['rows', 'loaded', 'skipped', 'faulted'];
const report: JsonObject = {
  type: 'object',
  required: [...counts, 'faults'],
  properties: {
    ...Object.fromEntries(counts.map((name) => [name, { type: 'integer' }])),
    faults: { type: 'array', items: { type: 'object', properties: { row: { type: 'integer' }, column: { type: ['string', 'null'] }, code: text, found: text, expected: text } } },
  },
};
