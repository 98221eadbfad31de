import fc from 'fast-check';
import type { Cites } from '#kernel/record-kind';
import { modules } from '#modules/all';
import type { StreamKind } from '#platform/business-module';
import { fieldsOf, type FieldUse } from '#platform/fields';
import { Registry } from '#platform/registry';

/** Slugs of which some begin another, and one that sorts between them. */
export const LCEPS = ['ab', 'ab-c', 'abc', 'a'] as const;
export const REFS = ['r1', 'r10', 'r1/x', 'é'] as const;
export const DAYS = ['2014-09-01', '2014-10-14', '2015-03-31', '2016-01-01'] as const;

export type Step = { readonly lcep: string; readonly name: string; readonly fields: object };

const ref = fc.constantFrom(...REFS);
const day = fc.constantFrom(...DAYS);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const members = fc.uniqueArray(ref, { minLength: 2, maxLength: 3 });
const fewer = fc.uniqueArray(ref, { maxLength: 1 });
const number = fc.integer({ min: 0, max: 30 });

/** The fields of kinds of record that want words, days and amounts of their own. */
const CHOSEN: { readonly [kind: string]: { readonly [field: string]: fc.Arbitrary<unknown> } } = {
  organisation: { name: fc.constantFrom('A', 'B'), kind: fc.constantFrom('school', 'cultural', 'council'), joinedOn: optional(day) },
  'organisation-change': { organisation: ref, what: fc.constantFrom('left', 'rejoined', 'closed', 'renamed'), happenedOn: day, newName: fc.constantFrom('C', 'D'), successor: optional(ref), because: optional(fc.constant('Moved.')) },
  'organisation-merge': { duplicate: ref, into: ref },
  'list-entry': { list: fc.constant('art-forms'), value: fc.constantFrom('Music', 'Dance'), until: optional(day) },
  introduction: { school: ref, organisation: ref, introducedOn: day, note: optional(fc.constant('By email.')) },
  partnership: { kind: fc.constantFrom('school-cultural', 'multi-partner'), members, title: fc.constant('P'), agreedOn: optional(day), proposedOn: optional(day), endReason: optional(fc.constant('It ended.')), cameFrom: optional(ref.map((one) => `partnership:${one}`)) },
  'partnership-change': { partnership: ref, what: fc.constantFrom('partner-joined', 'partner-joined', 'partner-left', 'paused', 'resumed', 'ended'), happenedOn: day, organisation: ref, because: optional(fc.constant('On leave.')) },
  'check-in': { partnership: ref, organisation: optional(ref), askedOn: day, going: fc.integer({ min: 1, max: 5 }), words: optional(fc.constant('Well.')) },
  'project-session': { project: ref, title: fc.constant('S'), plannedOn: day, heldOn: optional(day), cancelledOn: optional(day), hours: optional(number) },
  'budget-line': { project: ref, what: fc.constant('Fees'), amountPence: number, paidBy: optional(ref), agreedOn: optional(day) },
  project: { partnership: ref, title: fc.constant('Pr'), deliveredOn: optional(day) },
  participation: { project: ref, heldOn: day, youngPeople: number },
  need: { round: fc.constant('2014-15'), school: ref, submittedOn: day, note: optional(fc.constant('Drums.')) },
  'learning-session': { type: fc.constantFrom('cpd', 'mentoring-training'), title: fc.constant('L'), heldOn: day, answers: optional(fewer), capacity: optional(number) },
  booking: { session: ref, organisation: ref, people: fc.integer({ min: 1, max: 9 }), bookedOn: day, cancelledOn: optional(day) },
  'session-feedback': { session: ref, organisation: optional(ref), givenOn: day, score: fc.integer({ min: 1, max: 5 }), words: optional(fc.constant('Good.')) },
  'follow-up': { session: ref, organisation: ref, askedOn: day, answeredOn: optional(day), stillUsing: optional(fc.boolean()) },
  attendance: { session: ref, organisation: ref, role: fc.constantFrom('teacher', 'other'), people: number },
  'learning-walk': { host: ref, walkedOn: optional(day), plannedOn: optional(day), visitors: optional(members) },
  'walk-stop': { walk: ref, order: number, place: fc.constant('Hall'), observation: optional(fc.constant('Singing.')) },
  'walk-reflection': { walk: ref, organisation: ref, next: fc.constant('Try it.'), nextBy: optional(day), nextDoneOn: optional(day) },
  meeting: { type: fc.constant('other'), title: fc.constant('M'), heldOn: day, organisationsPresent: members, summary: optional(fc.constant('Said “much”.')) },
  'meeting-attendance': { meeting: ref, organisation: ref, people: number },
  'agenda-item': { meeting: ref, order: number, title: fc.constant('I'), ledBy: optional(ref), notes: optional(fc.constant('Said.')) },
  'discussion-note': { meeting: ref, agendaItem: optional(ref), text: fc.constant('Said at a table.') },
  'feedback-theme': { meeting: ref, theme: fc.constantFrom('Tea', 'Time'), saidBy: optional(number) },
  minutes: { meeting: ref, text: fc.constant('Agreed.'), approvedOn: optional(day), approvedAtMeeting: optional(ref) },
  action: { title: fc.constantFrom('Write', 'Ring'), meeting: optional(ref), agendaItem: optional(ref), agreedOn: optional(day), owner: ref, dueOn: optional(day), doneOn: optional(day), carriedTo: optional(fewer) },
  'outside-report': { title: fc.constant('R'), writtenBy: fc.constant('W'), organisation: optional(ref), receivedOn: optional(day), meeting: optional(ref) },
  evidence: { about: ref.map((one) => `project:${one}`), method: fc.constant('survey'), collectedOn: day, quote: fc.constant('Good.') },
};

const usesOf = ({ kind, commands }: StreamKind): FieldUse[] => fieldsOf(commands[`record-${kind}`]!).filter(({ property }) => property !== 'ref');

/** What may be said in a field, going by how it is declared. */
function sayable({ record }: StreamKind, { property, field: { schema }, optional: mayBeEmpty }: FieldUse): fc.Arbitrary<unknown> {
  const cites = (record!.cites as { readonly [field: string]: Cites | undefined })[property];
  const one = (): fc.Arbitrary<unknown> => {
    if (cites !== undefined && typeof cites !== 'string' && 'tagged' in cites) return ref.map((known) => `${cites.tagged[0]}:${known}`);
    if (cites !== undefined) return schema['type'] === 'array' ? members : ref;
    if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
    if (schema['format'] === 'date') return day;
    if (schema['type'] === 'array') return fc.constant(['Words']);
    if (schema['type'] === 'boolean') return fc.boolean();
    if (schema['type'] === 'string') return fc.constant(schema['pattern'] === undefined ? 'Words' : '10:30');
    const [least, most] = [Number(schema['minimum']), Number(schema['maximum'])];
    return fc.integer({ min: least, max: Math.min(most, least + 30) });
  };
  return mayBeEmpty ? optional(one()) : one();
}

const streams = new Map([...new Registry(modules).kinds.values()].filter(({ record }) => record !== undefined).map((kind) => [kind.kind, kind]));
/** Every kind of record there is, with what may be said in its fields: one that is new is here by itself. */
export const KINDS: typeof CHOSEN = Object.fromEntries(
  [...streams].map(([name, kind]) => [name, CHOSEN[name] ?? Object.fromEntries(usesOf(kind).map((use) => [use.property, sayable(kind, use)]))]),
);
const mayBeEmpty = (kind: string, field: string): boolean => usesOf(streams.get(kind)!).some(({ property, optional }) => property === field && optional);

const stepOf = (kind: string): fc.Arbitrary<Omit<Step, 'lcep'>> => {
  const fields = KINDS[kind]!;
  const change = fc.constantFrom(...Object.keys(fields)).chain((field) => fields[field]!.map((value) => ({ [field]: value ?? null })).filter((made) => mayBeEmpty(kind, field) || made[field] !== null));
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ ref, ...fields }).map((said) => ({ name: `record-${kind}`, fields: said as object })) },
    { weight: 3, arbitrary: fc.record({ ref, changes: change, why: fc.constant('Misread.'), correction: optional(ref) }).map((said) => ({ name: `correct-${kind}`, fields: said as object })) },
    { weight: 1, arbitrary: fc.record({ ref, why: fc.constant('Never was.'), correction: optional(ref), withImport: optional(fc.constant('import-1')) }).map((said) => ({ name: `withdraw-${kind}`, fields: said as object })) },
    { weight: 1, arbitrary: fc.record({ ref, why: fc.constant('It was right.'), correction: ref }).map((said) => ({ name: `take-back-${kind}-correction`, fields: said as object })) },
  );
};
const inSomeLcep = fc.constantFrom('ab', 'ab', 'ab-c', 'ab-c', 'abc', 'a');
/** What people do in some LCEPs, sensible or not. Mostly what can be cited comes first, so that what cites it is not refused. */
export const history = fc
  .tuple(
    ...['organisation', 'organisation', 'partnership', 'partnership', 'project', 'project', 'learning-session', 'learning-walk', 'meeting', 'agenda-item', 'action'].map((kind) => fc.array(fc.tuple(inSomeLcep, stepOf(kind)), { minLength: 12, maxLength: 30 })),
    fc.array(fc.tuple(inSomeLcep, fc.constantFrom(...Object.keys(KINDS)).chain(stepOf)), { minLength: 200, maxLength: 350 }),
  )
  .map((parts): Step[] => parts.flat().map(([lcep, step]) => ({ lcep, ...step })));
