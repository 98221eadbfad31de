import { fieldsOf, type FormField, type Schema } from './shape';

/** The part of the API’s own description that forms are made from. */
export interface OpenApi {
  readonly paths: { readonly [path: string]: { readonly post?: { readonly operationId?: string; readonly tags?: readonly string[] } } };
  readonly components: { readonly schemas: { readonly [name: string]: Schema } };
}

/** What can be done with one kind of record: its fields, and the commands beyond recording, correcting and withdrawing. */
export interface Kind {
  readonly kind: string;
  readonly fields: readonly FormField[];
  /** Those of the fields that a correction may change. */
  readonly correctable: readonly FormField[];
  readonly others: readonly { readonly name: string; readonly fields: readonly FormField[] }[];
}

export const takeBack = (kind: string) => `take-back-${kind}-correction`;

/** Every kind of record the API knows, in its order, with what a form needs. */
export function kindsOf({ paths, components: { schemas } }: OpenApi): ReadonlyMap<string, Kind> {
  const commands = Object.values(paths).flatMap(({ post }) => (post?.operationId !== undefined && post.tags?.[0] !== undefined ? [{ name: post.operationId, kind: post.tags[0] }] : []));
  const kinds = [...new Set(commands.map(({ kind }) => kind))].filter((kind) => schemas[`record-${kind}`] !== undefined);
  return new Map(kinds.map((kind) => {
    const fields = fieldsOf(schemas[`record-${kind}`] ?? {});
    const changes = schemas[`correct-${kind}`]?.properties?.['changes']?.properties ?? {};
    const usual = [`record-${kind}`, `correct-${kind}`, `withdraw-${kind}`, takeBack(kind)];
    const others = commands.filter((one) => one.kind === kind && !usual.includes(one.name));
    return [kind, {
      kind,
      fields,
      correctable: fields.filter(({ name }) => changes[name] !== undefined),
      others: others.map(({ name }) => ({ name, fields: fieldsOf(schemas[name] ?? {}) })),
    }];
  }));
}
