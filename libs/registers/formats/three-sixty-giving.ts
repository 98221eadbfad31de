import type { JsonObject } from '#kernel/json';
import { isProblem, type Problem } from '#kernel/problem';
import { shown } from '#kernel/refusal';
import { dated, pounds, postcode, words, type CellReader } from '../cell-readers';
import type { ReadRegister, Register, RegisterFault } from '../register';
import { Tally } from '../tally';

/** Grants in the 360Giving standard: https://standard.threesixtygiving.org. Every funder publishes a file of its own. */
export const threeSixtyGiving: Register = { name: '360giving', title: '360Giving: grants', scheme: '360giving' };

const FIELDS: { readonly [path: string]: { readonly field: string; readonly read: CellReader; readonly required?: true } } = {
  id: { field: 'id', read: words, required: true },
  title: { field: 'title', read: words },
  amountAwarded: { field: 'awardedPence', read: pounds, required: true },
  amountDisbursed: { field: 'disbursedPence', read: pounds },
  currency: { field: 'currency', read: words },
  awardDate: { field: 'awardedOn', read: dated, required: true },
  dateModified: { field: 'changedOn', read: dated },
  'recipientOrganization.id': { field: 'recipientId', read: words, required: true },
  'recipientOrganization.name': { field: 'recipient', read: words, required: true },
  'recipientOrganization.addressLocality': { field: 'town', read: words },
  'recipientOrganization.postalCode': { field: 'postcode', read: postcode },
  'recipientOrganization.charityNumber': { field: 'charityNumber', read: words },
  'fundingOrganization.id': { field: 'funderId', read: words, required: true },
  'fundingOrganization.name': { field: 'funder', read: words },
  'grantProgramme.title': { field: 'programme', read: words },
};
const TOP = new Set(Object.keys(FIELDS).map((path) => path.split('.')[0]!));

/** The grants of a file, or undefined where it is none of this standard. */
export function grantsIn(content: unknown): readonly unknown[] | undefined {
  const grants = typeof content === 'object' && content !== null && 'grants' in content ? content.grants : undefined;
  if (!Array.isArray(grants)) return undefined;
  return grants.some((one: unknown) => typeof one === 'object' && one !== null && ('recipientOrganization' in one || 'awardDate' in one)) ? grants : undefined;
}

/** Reads every grant; what is wrong is told by the number of the grant and the path of its field. */
export function readGrants(grants: readonly unknown[]): ReadRegister {
  const tally = new Tally();
  const funders = new Set<string>();
  const leftOut = new Set<string>();
  for (const [index, grant] of grants.entries()) {
    const { values, faults } = valuesOf(grant, index + 1);
    if (faults.length > 0) {
      tally.faulted(faults);
      continue;
    }
    for (const key of Object.keys(grant as object)) if (!TOP.has(key)) leftOut.add(key);
    funders.add(String(values['funderId']));
    const text = (field: string) => (values[field] === undefined ? null : String(values[field]));
    tally.read(index + 1, values, {
      key: String(values['id']),
      about: String(values['recipientId']),
      organisation: { name: String(values['recipient']), town: text('town'), postcode: text('postcode'), type: null, status: null },
    });
  }
  if (leftOut.size > 0) tally.note(`Not kept: ${[...leftOut].join(', ')}.`);
  return tally.result(threeSixtyGiving, [...funders].sort().join(' '));
}

function valuesOf(grant: unknown, row: number): { values: JsonObject; faults: RegisterFault[] } {
  const values: { [field: string]: string | number } = {};
  const faults: RegisterFault[] = [];
  if (typeof grant !== 'object' || grant === null || Array.isArray(grant))
    return { values, faults: [{ row, column: null, code: 'grant.form', found: shown(grant), expected: 'a grant as an object with id, awardDate, …' }] };
  for (const [path, { field, read, required }] of Object.entries(FIELDS)) {
    const found = at(grant, path);
    const value = valueOf(found, read, required === true);
    if (isProblem(value)) faults.push({ row, column: path, code: value.problem, found: shown(found), expected: value.expected });
    else if (value !== undefined) values[field] = value;
  }
  return { values, faults };
}

function valueOf(found: unknown, { read }: CellReader, required: boolean): string | number | Problem | undefined {
  if (found === undefined || found === null || found === '') return required ? { problem: 'field.missing', expected: 'a value' } : undefined;
  if (typeof found !== 'string' && typeof found !== 'number') return { problem: 'field.form', expected: 'a text or a number' };
  return read(String(found)) ?? undefined;
}

/** The first of a list stands for it: the standard allows several recipients, and nobody publishes them. */
function at(grant: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    const one: unknown = Array.isArray(value) ? value[0] : value;
    return typeof one === 'object' && one !== null && Object.hasOwn(one, key) ? (one as { [key: string]: unknown })[key] : undefined;
  }, grant);
}
