import type { JsonObject } from '#kernel/json';
import type { Cites } from '#kernel/record-kind';
import { Envelope } from '#platform/asked';
import { schemaOf } from '#platform/fields';
import type { Registry } from '#platform/registry';
import type { StreamKind } from '#platform/business-module';
import { knownColumns } from '#modules/imports/read-files';
import { fileName, withFiles } from '#modules/imports/rows';
import { ExportQuery } from './exports.controller';
import { ImportBody, ImportQuery, WORKBOOK_TYPE } from './imports.controller';
import { registerPaths } from './open-api-registers';

const json = (schema: JsonObject) => ({ content: { 'application/json': { schema } } });
const bytes = (type: string) => ({ [type]: { schema: { type: 'string', format: 'binary' } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: 'string' };
const lcepParameter = { name: 'lcep', in: 'path', required: true, schema: text, description: 'Short name of the LCEP.' };
const problems = Object.fromEntries(
  ['404', '409', '413', '422', '503'].map((status) => [
    status,
    { description: 'Refused, with a stable code and a sentence.', content: { 'application/problem+json': { schema: ref('Problem') } } },
  ]),
);
const settings = [
  { name: 'on', description: 'The day asked for, inclusive; today in Europe/London where absent.', schema: { type: 'string', format: 'date' } },
  { name: 'knownAt', description: 'Only what was recorded up to a position (digits) or an instant (with T and Z), inclusive.', schema: text },
  { name: 'after', description: 'A position that must be included, as a command answered it.', schema: text },
];

const BESIDE = Object.fromEntries(
  Object.entries(schemaOf(Envelope)['properties'] as { [name: string]: JsonObject }).map(([name, schema]) => [name, { ...schema, 'x-beside': true }]),
);

/** The OpenAPI of everything that can be asked, made from the command classes and the views. */
export function openApiOf(registry: Registry): object {
  const commands = [...registry.commands].filter(([, { kind }]) => !kind.internal);
  return {
    openapi: '3.1.0',
    info: { title: 'Throughline', version: '1', description: 'The system of record of a local cultural education partnership.' },
    paths: {
      '/api/lceps': { get: { summary: 'Every LCEP of the installation.', operationId: 'lceps', responses: { 200: { description: 'The LCEPs.', ...json({ type: 'object' }) } } } },
      ...Object.fromEntries(commands.map(([name, { kind }]) => [`/api/lceps/{lcep}/commands/${name}`, commandPath(name, kind)])),
      ...Object.fromEntries([...registry.views.values()].map((view) => [`/api/lceps/{lcep}/views/${view.name}`, viewPath(view)])),
      '/api/lceps/{lcep}/imports': {
        post: {
          summary: 'Imports CSV files, workbooks and pasted cells: everything is checked first, and recorded together or not at all.',
          operationId: 'import',
          // By the names of the files, which columns they may have: for whoever lets somebody match them.
          'x-files': [...knownColumns(withFiles(registry))].map(([file, columns]) => ({ file: file.replace(/\.csv$/, ''), kind: withFiles(registry).find((kind) => fileName(kind) === file)?.kind ?? null, columns: columns.map(({ column, optional }) => ({ column, required: !optional })) })),
          parameters: [lcepParameter, ...queryParameters(ImportQuery)],
          requestBody: { required: true, ...json(schemaOf(ImportBody)) },
          responses: { 200: { description: 'The report; or, asked for as such, what was sent as a workbook with a status and a reason for each row.', content: { 'application/json': { schema: { type: 'object' } }, ...bytes(WORKBOOK_TYPE) } }, ...problems },
        },
      },
      '/api/lceps/{lcep}/exports': {
        get: {
          summary: 'What there is to take away: each file with its rows, and notes on rows that an import would refuse or read otherwise.',
          operationId: 'exports',
          parameters: [lcepParameter, ...queryParameters(ExportQuery)],
          responses: { 200: { description: 'The files and the notes.', ...json({ type: 'object' }) }, ...problems },
        },
      },
      '/api/lceps/{lcep}/exports/{file}': {
        get: {
          summary: 'Takes everything away in the files that an import takes: all.xlsx, all.zip, or one such as meetings.csv or meetings.xlsx.',
          operationId: 'export-files',
          parameters: [lcepParameter, { name: 'file', in: 'path', required: true, schema: text, description: 'all.xlsx, all.zip, meetings.csv …' }, ...queryParameters(ExportQuery)],
          responses: { 200: { description: 'The file.', content: { ...bytes(WORKBOOK_TYPE), ...bytes('application/zip'), ...bytes('text/csv') } }, ...problems },
        },
      },
      ...registerPaths(problems, queryParameters),
      '/api/lceps/{lcep}/changes': {
        get: {
          summary: 'Server-sent events: the newest position whenever something was recorded.',
          operationId: 'changes',
          parameters: [lcepParameter],
          responses: { 200: { description: 'A stream that stays open.', content: { 'text/event-stream': { schema: text } } }, ...problems },
        },
      },
    },
    components: {
      schemas: {
        Done: {
          type: 'object',
          required: ['ref', 'position', 'revision', 'recorded'],
          properties: { ref: text, position: text, revision: { type: 'integer' }, recorded: { type: 'integer' } },
        },
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'code', 'detail'],
          properties: {
            type: text,
            title: text,
            status: { type: 'integer' },
            code: text,
            detail: text,
            errors: { type: 'array', items: { type: 'object', properties: { field: text, code: text, message: text } } },
          },
        },
        ...Object.fromEntries(commands.map(([name, { kind, shape }]) => [name, bodyOf(name, citing(kind, schemaOf(shape)))])),
      },
    },
  };
}

/** A command's own fields and, marked, what may be said beside any command, in one object. */
function bodyOf(name: string, command: JsonObject): JsonObject {
  const { properties, required } = command as { properties: JsonObject; required?: string[] };
  const given = (required ?? []).filter((field) => field !== 'ref' || !(name.startsWith('record-') || name === 'create-lcep'));
  return {
    type: 'object',
    additionalProperties: false,
    ...(given.length > 0 ? { required: given } : {}),
    properties: { ...BESIDE, ...properties },
  };
}

/**
 * Says beside each field that holds refs what they are of, so that a form can offer names to pick from: `x-cites` lists kinds of
 * record, of which `only` those whose own kind is named; `tagged` where the ref begins with its kind (`project:project-007`).
 */
function citing(kind: StreamKind, schema: JsonObject): JsonObject {
  const properties = Object.entries(schema['properties'] as { [name: string]: JsonObject }).map(([field, own]) => {
    const cites = kind.record?.cites[field as never] as Cites | undefined;
    return [field, field === 'changes' ? citing(kind, own) : cites === undefined ? own : { ...own, 'x-cites': citesOf(cites) }];
  });
  return { ...schema, properties: Object.fromEntries(properties) as JsonObject };
}
const citesOf = (cites: Cites): JsonObject =>
  typeof cites === 'string' ? { kinds: [cites] } : 'only' in cites ? { kinds: [cites.kind], only: cites.only } : { kinds: [...cites.tagged], tagged: true };

/** The tag of a command is the kind of record it is for. */
const commandPath = (name: string, { kind }: StreamKind) => ({
  post: {
    tags: [kind],
    summary: `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}.`,
    operationId: name,
    parameters: [lcepParameter],
    requestBody: { required: true, ...json(ref(name)) },
    responses: { 200: { description: 'Carried out, or had been before.', ...json(ref('Done')) }, ...problems },
  },
});

const viewPath = ({ name, summary, query }: { name: string; summary: string; query: new () => object }) => {
  return {
    get: {
      summary,
      operationId: name,
      parameters: [lcepParameter, ...queryParameters(query), ...settings.map((one) => ({ ...one, in: 'query', required: false }))],
      responses: { 200: { description: 'The answer, with the settings it was given for.', ...json({ type: 'object' }) }, ...problems },
    },
  };
};

/** The fields of a query class, as parameters. */
function queryParameters(query: new () => object): object[] {
  const { properties, required = [] } = schemaOf(query) as { properties: { [name: string]: JsonObject }; required?: string[] };
  return Object.entries(properties).map(([field, { description, ...schema }]) => ({
    name: field,
    in: 'query',
    required: required.includes(field),
    ...(description ? { description } : {}),
    schema,
  }));
}
