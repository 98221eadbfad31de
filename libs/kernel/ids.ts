/** The writer's own name for a record, unique for its kind within one LCEP: `school-007`, or a UUIDv7 where nobody chose one. */
export type Ref = string;

/** Short name of an LCEP in addresses and stream names: small letters, digits and hyphens. */
const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** Addresses that are no LCEP. */
const RESERVED = ['api', 'assets', 'health', 'metrics'];

export const isSlug = (text: string): boolean => SLUG.test(text) && !RESERVED.includes(text);

/** `camden/need/need-001`: the LCEP leads every stream name. A ref may hold any printable sign, so it is encoded. */
export const streamOf = (lcep: string, kind: string, ref: Ref): string => `${lcep}/${kind}/${encodeURIComponent(ref)}`;

export function partsOf(stream: string): { lcep: string; kind: string; ref: Ref } {
  const [lcep = '', kind = '', ref = ''] = stream.split('/');
  return { lcep, kind, ref: ref.includes('%') ? decodeURIComponent(ref) : ref };
}
