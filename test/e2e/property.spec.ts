import { describe, expect, it } from '@jest/globals';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Database from 'better-sqlite3';
import { isRefusal } from '#kernel/refusal';
import { rowsAsKnown } from '#read-models/as-known';
import type { Writing } from '#platform/installation';
import { FIGURES } from '#modules/headline/figures';
import { temporaryFolders } from '../support/folders';
import { asked, command, opened, within } from '../support/installation';
import { Chance, seedOr } from '../support/random';

/** Slugs of which some begin another, and one that sorts between them. */
const LCEPS = ['ab', 'ab-c', 'abc', 'a'] as const;
const REFS = ['r1', 'r10', 'r1/x', 'é'] as const;
const DAYS = ['2014-09-01', '2014-10-14', '2015-03-31', '2016-01-01'] as const;

type Step = { readonly lcep: string; readonly name: string; readonly fields: object };

const ref = fc.constantFrom(...REFS);
const day = fc.constantFrom(...DAYS);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const members = fc.uniqueArray(ref, { minLength: 2, maxLength: 3 });
const fewer = fc.uniqueArray(ref, { maxLength: 1 });
const number = fc.integer({ min: 0, max: 30 });

/** The fields of each kind of record, and which of them a correction may empty. */
const KINDS: { readonly [kind: string]: { readonly [field: string]: fc.Arbitrary<unknown> } } = {
  organisation: { name: fc.constantFrom('A', 'B'), kind: fc.constantFrom('school', 'cultural', 'council'), joinedOn: optional(day), urn: optional(fc.constantFrom('100001', '100002')) },
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
  'register-dismissal': { organisation: ref, says: fc.constantFrom('closed', 'called B'), dismissedOn: day, because: fc.constant('It is not so.') },
  evidence: { about: ref.map((one) => `project:${one}`), method: fc.constant('survey'), collectedOn: day, quote: fc.constant('Good.') },
};
const OPTIONAL = new Set([
  ...['joinedOn', 'urn', 'endReason', 'deliveredOn', 'visitors', 'summary', 'agreedOn', 'proposedOn', 'cameFrom', 'successor', 'because', 'until', 'note', 'words', 'heldOn', 'cancelledOn', 'hours', 'paidBy'],
  ...['answers', 'capacity', 'answeredOn', 'stillUsing', 'walkedOn', 'plannedOn', 'observation', 'nextBy', 'nextDoneOn', 'ledBy', 'notes', 'saidBy', 'approvedOn', 'approvedAtMeeting', 'dueOn', 'doneOn', 'carriedTo', 'receivedOn'],
]);

const stepOf = (kind: string): fc.Arbitrary<Omit<Step, 'lcep'>> => {
  const fields = KINDS[kind]!;
  const change = fc.constantFrom(...Object.keys(fields)).chain((field) => fields[field]!.map((value) => ({ [field]: value ?? null })).filter((made) => OPTIONAL.has(field) || made[field] !== null));
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ ref, ...fields }).map((said) => ({ name: `record-${kind}`, fields: said as object })) },
    { weight: 3, arbitrary: fc.record({ ref, changes: change, why: fc.constant('Misread.'), correction: optional(ref) }).map((said) => ({ name: `correct-${kind}`, fields: said as object })) },
    { weight: 1, arbitrary: fc.record({ ref, why: fc.constant('Never was.'), correction: optional(ref), withImport: optional(fc.constant('import-1')) }).map((said) => ({ name: `withdraw-${kind}`, fields: said as object })) },
    { weight: 1, arbitrary: fc.record({ ref, why: fc.constant('It was right.'), correction: ref }).map((said) => ({ name: `take-back-${kind}-correction`, fields: said as object })) },
  );
};
const inSomeLcep = fc.constantFrom('ab', 'ab', 'ab-c', 'ab-c', 'abc', 'a');
/** Mostly what can be cited comes first, so that what cites it is not refused. */
const history = fc
  .tuple(
    ...['organisation', 'organisation', 'partnership', 'partnership', 'project', 'project', 'learning-session', 'learning-walk', 'meeting', 'agenda-item', 'action'].map((kind) => fc.array(fc.tuple(inSomeLcep, stepOf(kind)), { minLength: 12, maxLength: 30 })),
    fc.array(fc.tuple(inSomeLcep, fc.constantFrom(...Object.keys(KINDS)).chain(stepOf)), { minLength: 200, maxLength: 350 }),
  )
  .map((parts): Step[] => parts.flat().map(([lcep, step]) => ({ lcep, ...step })));

/** All rows of every projection in an LCEP, as known at a position. */
async function rowsOf(installation: Writing, lcep: string, position: number, fresh = false): Promise<object> {
  const { store, rows, registry } = installation;
  const all: Record<string, unknown> = {};
  for (const projection of registry.projections) {
    const known = await rowsAsKnown({ projection, history: fresh ? nothing(rows) : rows, store, catalogue: registry.catalogue, position, lcep });
    all[projection.name] = [...known.range('')];
  }
  return all;
}
/** Without any stored rows, every event is folded anew: what a rebuild from nothing would give. */
const nothing = (rows: Writing['rows']): Writing['rows'] => new Proxy(rows, { get: (target, name) => (name === 'readable' ? () => undefined : Reflect.get(target, name) as unknown) });

/** What every view says, without the settings it was asked with. Refusals are answers too. */
async function viewsOf(installation: Writing, lcep: string, knownAt: string | undefined): Promise<object> {
  const answers: Record<string, unknown> = {};
  const ask = async (view: string, settings: Record<string, string>) => {
    const answer: Record<string, unknown> = await asked<Record<string, unknown>>(installation, lcep, view, { ...settings, ...(knownAt === undefined ? {} : { knownAt }) }).catch((error: Error) => ({ refused: error.message }));
    const { knownAt: _asked, ...said } = answer;
    answers[`${view} ${JSON.stringify(settings)}`] = said;
  };
  for (const on of DAYS) {
    await ask('headline', { on });
    for (const view of ['organisations', 'directory', 'network', 'map', 'lists', 'registered-members']) await ask(view, { on });
    for (const figure of FIGURES) await ask('figure', { figure, on });
    for (const view of ['meetings', 'open-actions', 'learning', 'learning-walks', 'partnerships', 'projects']) await ask(view, { on });
    await ask('calendar', { on, from: DAYS[0], to: '2016-12-31' });
  }
  await ask('headline-growth', { on: '2100-01-01' });
  for (const one of REFS) {
    await ask('organisation-history', { organisation: one, on: '2015-03-31' });
    await ask('partnership', { partnership: one, on: '2015-03-31' });
    await ask('project', { project: one, on: '2015-03-31' });
    await ask('merge-preview', { duplicate: one, into: 'r1' });
    await ask('meeting', { meeting: one, on: '2015-03-31' });
    await ask('learning-session', { session: one, on: '2015-03-31' });
  }
  await ask('directory', { quietSince: '2014-10-14', on: '2016-01-01' });
  for (const words of ['r1', 'said mch', 'goo', 'p a']) await ask('search', { words, on: '2015-03-31' });
  await ask('event-log', { limit: '500' });
  await ask('event-log', { organisation: 'r1', limit: '3' });
  return answers;
}

/** A copy of a data folder whose log ends at a position: what the store was then. The rows are made anew. */
function endedAt(folder: string, copy: string, position: number): void {
  for (const name of ['events.db', 'keys.db', 'throughline.json']) cpSync(join(folder, name), join(copy, name));
  const log = new Database(join(copy, 'events.db'));
  log.prepare('DELETE FROM events WHERE position > ?').run(position);
  log.prepare('DELETE FROM commands WHERE last > ?').run(position);
  log.close();
}

describe('For random histories with corrections and withdrawals', () => {
  const folder = temporaryFolders();
  const seed = seedOr(20_150_331);

  it(`live rows = rebuilt rows = rows as known at the head, and every view as known at P = that of a store that ended at P (seed ${seed})`, async () => {
    const recorded: number[] = [];
    const types = new Set<string>();
    await fc.assert(
      fc.asyncProperty(history, fc.integer(), async (steps, luck) => {
        const data = folder();
        const chance = new Chance(luck);
        const past = await within(data, async (installation) => {
          for (const lcep of LCEPS) await command(installation, lcep, 'create-lcep', { ref: lcep, name: lcep.toUpperCase() });
          for (const { lcep, name, fields } of steps) await command(installation, lcep, name, fields);
          const head = await installation.store.head();
          recorded.push(head);
          for (const event of await installation.store.readAll({ after: 0, upTo: head, limit: head })) types.add(event.type);
          await installation.runner.caughtUp(head);
          const live = await Promise.all(LCEPS.map((lcep) => rowsOf(installation, lcep, head)));
          expect(await Promise.all(LCEPS.map((lcep) => rowsOf(installation, lcep, head, true)))).toEqual(live);
          await installation.runner.rebuild();
          expect(await Promise.all(LCEPS.map((lcep) => rowsOf(installation, lcep, head)))).toEqual(live);
          const positions = [chance.between(LCEPS.length, head), chance.between(LCEPS.length, head)];
          const known = [];
          for (const position of positions) known.push({ position, lcep: chance.one(LCEPS) });
          const views: object[] = [];
          for (const { position, lcep } of known) views.push(await viewsOf(installation, lcep, String(position)));
          expect(await viewsOf(installation, 'ab', String(head))).toEqual(await viewsOf(installation, 'ab', undefined));
          return known.map((one, index) => ({ ...one, views: views[index]! }));
        });
        for (const { position, lcep, views } of past) {
          const copy = folder('ended');
          endedAt(data, copy, position);
          await within(copy, async (installation) => expect(await viewsOf(installation, lcep, undefined)).toEqual(views));
        }
      }),
      { seed, numRuns: 8, endOnFailure: true },
    );
    // A history of refusals would prove nothing.
    expect(Math.max(...recorded)).toBeGreaterThan(60);
    expect(Object.keys(KINDS).filter((kind) => !types.has(`${kind}.recorded`))).toEqual([]);
  }, 240_000); // eight histories of hundreds of steps, each looked at through every view

  it('the commands of the property are of every kind there is', async () => {
    const installation = await opened(folder());
    const kinds = [...installation.registry.kinds.values()].filter(({ record }) => record !== undefined).map(({ kind }) => kind);
    expect(kinds.filter((kind) => !(kind in KINDS)).sort()).toEqual(['proposal']);
    expect(isRefusal(installation.registry.command('record-organisation'))).toBe(false);
    await installation.close();
  });
});
