import type { Random } from './random';

/** A command as it is given to the application. */
export interface Step {
  readonly kind: string;
  readonly name: string;
  readonly command: { readonly ref: string; readonly [field: string]: unknown };
}

/** How much there is of what, in the first year or in each. */
export interface Scale {
  readonly schools: number;
  readonly others: number;
  readonly schoolsJoining: number;
  readonly othersJoining: number;
  readonly meetings: number;
  readonly needs: number;
  readonly partnerships: number;
  readonly projects: number;
  readonly evidence: number;
  readonly sessions: number;
  readonly walks: number;
}
/** An LCEP as most are. */
const ORDINARY: Scale = { schools: 60, others: 30, schoolsJoining: 2, othersJoining: 1, meetings: 8, needs: 40, partnerships: 40, projects: 36, evidence: 8, sessions: 12, walks: 6 };
/** A whole region as one LCEP: so many records take about twelve years, however many they are. A hundred thousand have 1,500 organisations and 3,000 partnerships. */
export const largeOf = (records: number): Scale => {
  const share = (count: number) => Math.max(1, Math.round((count * records) / 100_000));
  return { schools: share(980), others: share(490), schoolsJoining: share(10), othersJoining: share(5), meetings: share(100), needs: share(750), partnerships: share(245), projects: share(230), evidence: share(200), sessions: share(330), walks: share(100) };
};
const PRIORITIES = ['local-area', 'teacher-cpd', 'standards-and-curriculum', 'pupil-voice', 'careers', 'wellbeing'];
const PLACES = ['Town hall', 'City library', 'Museum of the canal', 'Rose Street Theatre', 'Alder Lane School'];
const BANDS = ['4 to 7', '7 to 11', '11 to 14', '14 to 16', '16 to 19'];
const WHY = ['The register was counted again.', 'Typed into the wrong row.', 'The day was moved after the plan was agreed.', 'The school wrote to us.'];

/**
 * The years of one LCEP, as a backbone would write them down: who joins, what is needed and offered, partnerships, projects
 * with the young people in them, learning with who came, and what is corrected or withdrawn later. About 650 commands a year.
 */
export class LcepHistory {
  private readonly schools: string[] = [];
  private readonly others: string[] = [];
  private readonly counts = new Map<string, number>();
  private steps: Step[] = [];
  private participations: string[] = [];

  constructor(
    private readonly random: Random,
    private readonly scale: Scale = ORDINARY,
  ) {}

  year(year: number): readonly Step[] {
    this.steps = [];
    this.joining(year);
    this.meetings(year);
    this.projects(this.rounds(year), year);
    this.learning(year);
    this.mending();
    return this.steps;
  }

  private joining(year: number): void {
    const first = this.schools.length === 0;
    for (let left = first ? this.scale.schools : this.scale.schoolsJoining; left > 0; left--) this.schools.push(this.organisation('school', 'primary', year));
    for (let left = first ? this.scale.others : this.scale.othersJoining; left > 0; left--) this.others.push(this.organisation('cultural', 'museum', year));
  }

  private organisation(kind: string, type: string, year: number): string {
    const name = `${this.random.pick(['Alder', 'Birch', 'Cedar', 'Elm', 'Hazel'])} ${this.random.pick(['Lane', 'Gate', 'Street', 'Park'])} ${kind} ${this.random.whole(1, 999)}`;
    return this.record('organisation', { name, kind, type, postcode: 'ZZ1 1AA', localAuthority: 'Camden', joinedOn: this.day(year) });
  }

  private meetings(year: number): void {
    for (let left = this.scale.meetings; left > 0; left--) {
      const present = this.random.some([...this.schools, ...this.others], 20);
      this.record('meeting', { type: 'all-partners', title: 'All-partners meeting', heldOn: this.day(year), place: this.random.pick(PLACES), organisationsPresent: present, peoplePresent: present.length + 7, summary: 'Ideas shared; the survey explained; next steps agreed.' });
    }
  }

  /** A round of needs, proposals and introductions; answers its partnerships. */
  private rounds(year: number): string[] {
    const round = `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
    for (const school of this.random.some(this.schools, this.scale.needs))
      this.record('need', { round, school, submittedOn: this.day(year), priorities: this.random.some(PRIORITIES, 2), yearGroups: ['Y6'], note: 'We would like to work with artists who know our streets.' });
    return Array.from({ length: this.scale.partnerships }, (_, index) => {
      const [school, organisation] = [this.random.pick(this.schools), this.random.pick(this.others)];
      const proposal = this.record('proposal', { round, organisation, schools: [school], priorities: this.random.some(PRIORITIES, 2), title: `Project idea ${index}`, artForm: 'theatre', costPence: this.random.whole(10, 60) * 5000, submittedOn: this.day(year) });
      this.record('introduction', { round, proposal, school, organisation, introducedOn: this.day(year) });
      return this.record('partnership', { round, kind: 'school-cultural', members: [school, organisation], title: `Partnership ${index}`, agreedOn: this.day(year) });
    });
  }

  private projects(partnerships: readonly string[], year: number): void {
    this.participations = [];
    for (const partnership of partnerships.slice(0, this.scale.projects)) {
      const project = this.record('project', { partnership, title: `Stories of our street ${this.random.whole(1, 99)}`, startedOn: `${year}-01-12`, deliveredOn: this.day(year, 2), budgetPence: this.random.whole(5, 40) * 2500, aims: 'As agreed in the plan.' });
      for (let left = this.random.whole(3, 9); left > 0; left--) {
        const youngPeople = this.random.whole(6, 34);
        this.participations.push(this.record('participation', { project, heldOn: this.day(year), ageBand: this.random.pick(BANDS), youngPeople, ofWhomSend: this.random.whole(0, 3), ofWhomPupilPremium: this.random.whole(0, 5) }));
      }
    }
    for (let left = this.scale.evidence; left > 0; left--)
      this.record('evidence', { about: `partnership:${this.random.pick(partnerships)}`, method: 'interview', collectedOn: this.day(year), saidBy: 'school', quote: 'It made partnerships with people we otherwise wouldn’t have known about.', consent: true });
  }

  private learning(year: number): void {
    for (let left = this.scale.sessions; left > 0; left--) {
      const type = this.random.pick(['cpd', 'cpd', 'cpd', 'mentoring-training', 'networking']);
      const session = this.record('learning-session', { type, title: 'Music technology in class', heldOn: this.day(year), hours: 2, provider: this.random.pick(this.others), audience: 'teachers', place: this.random.pick(PLACES) });
      for (const organisation of this.random.some(this.schools, 12)) this.record('attendance', { session, organisation, role: 'teacher', people: this.random.whole(1, 4) });
    }
    for (let left = this.scale.walks; left > 0; left--)
      this.record('learning-walk', { host: this.random.pick(this.schools), walkedOn: this.day(year), focus: 'pupil voice', visitors: this.random.some(this.others, 4) });
  }

  /** What is found to be wrong: about one row in twelve is corrected, and now and then one is taken back. */
  private mending(): void {
    const [withdrawn, ...others] = this.participations;
    for (let left = 50; left > 0; left--) {
      const ref = this.random.pick(others);
      const [kind, name] = ['participation', 'correct-participation'];
      this.steps.push({ kind, name, command: { ref, why: this.random.pick(WHY), changes: { youngPeople: this.random.whole(10, 40) } } });
    }
    this.steps.push({ kind: 'participation', name: 'withdraw-participation', command: { ref: withdrawn!, why: 'It was counted twice.' } });
  }

  private record(kind: string, values: { readonly [field: string]: unknown }): string {
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    const ref = `${kind}-${String(count).padStart(5, '0')}`;
    this.steps.push({ kind, name: `record-${kind}`, command: { ref, ...values } });
    return ref;
  }

  private day(year: number, firstMonth = 1): string {
    const [month, day] = [this.random.whole(firstMonth, 12), this.random.whole(1, 28)];
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  }
}
