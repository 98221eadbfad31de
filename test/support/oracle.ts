import type { Cells, Tables } from './import-writer';

/**
 * The headline counted by hand from the rows, as import-format.md words it: knows nothing of events or projections.
 * Answers with the names of the figures.
 */
export function headlineOf(tables: Tables, on: string): { [figure: string]: number } {
  const all = standing(tables);
  const rows = (file: string) => [...(all.get(file)?.values() ?? [])];
  const find = (file: string, ref: string | undefined) => all.get(file)?.get(ref ?? '');
  const by = (day: string | undefined) => day !== undefined && day !== '' && day <= on;
  const organisations = onceEach(tables, rows('organisations'), rows('organisation_merges'));
  const joined = (of: readonly Cells[]) => of.some((row) => row['joined_on'] === undefined || row['joined_on'] === '' || row['joined_on'] <= on);

  const members = (kind: string) => organisations.filter((of) => of[0]!['kind'] === kind && joined(of));
  const agreed = rows('partnerships').filter((row) => by(row['agreed_on']));
  const joiners = rows('partnership_changes').filter((row) => row['what'] === 'partner-joined' && by(row['happened_on']) && agreed.some(({ ref }) => ref === row['partnership']));
  const inPartnership = new Set([...agreed.flatMap((row) => list(row['members'])), ...joiners.map((row) => row['organisation'])]);
  const inOne = (of: readonly Cells[]) => of.some((row) => inPartnership.has(row['ref']!));
  const attending = (type: string) =>
    rows('attendance').filter((row) => {
      const session = find('learning', row['session']);
      return session !== undefined && session['type'] === type && by(session['held_on']) && find('organisations', row['organisation']) !== undefined;
    });
  const sum = (some: readonly Cells[], column: string) => some.reduce((total, row) => total + Number(row[column]), 0);

  return {
    schools: members('school').length,
    culturalOrganisations: members('cultural').length,
    partnerships: agreed.length,
    schoolsInPartnerships: members('school').filter(inOne).length,
    culturalOrganisationsInPartnerships: members('cultural').filter(inOne).length,
    projectsDelivered: rows('projects').filter((row) => by(row['delivered_on'])).length,
    youngPeople: sum(rows('participation').filter((row) => by(row['held_on']) && find('projects', row['project'])), 'young_people'),
    teachersInCpd: sum(attending('cpd').filter((row) => row['role'] === 'teacher'), 'people'),
    mentoringTrainingStaff: sum(attending('mentoring-training'), 'people'),
    mentoringTrainingOrganisations: new Set(attending('mentoring-training').map((row) => organisations.find((of) => of.some(({ ref }) => ref === row['organisation'])))).size,
    learningWalks: rows('learning_walks').filter((row) => by(row['walked_on'])).length,
  };
}

const list = (cell: string | undefined) => (cell ?? '').split(';').filter((part) => part !== '');

/** The rows of each file by ref, corrected, without the withdrawn ones. */
function standing({ corrections = [], ...files }: Tables): Map<string, Map<string, Cells>> {
  const all = new Map(Object.entries(files).map(([file, rows]) => [file, new Map(rows.map((row) => [row['ref']!, row]))]));
  for (const { file, of, column, value } of corrections) {
    const rows = all.get(file!)!;
    if (column === 'withdrawn') rows.delete(of!);
    else rows.set(of!, { ...rows.get(of!)!, [column!]: value! });
  }
  return all;
}

/** The standing rows of each organisation, those that merges make one together: the one that is kept first. */
function onceEach(tables: Tables, standing: readonly Cells[], merges: readonly Cells[]): Cells[][] {
  const real = merges.filter((merge) => merge['duplicate'] !== merge['into']);
  const groups = new Map((tables['organisations'] ?? []).map(({ ref }) => [ref!, new Set([ref!])]));
  for (const { duplicate, into } of real) {
    const both = new Set([...groups.get(duplicate!)!, ...groups.get(into!)!]);
    for (const ref of both) groups.set(ref, both);
  }
  const gone = new Set(real.map(({ duplicate }) => duplicate!));
  return [...new Set(groups.values())].flatMap((group) => {
    const refs = [...group].sort();
    const kept = refs.find((ref) => !gone.has(ref)) ?? refs[0];
    const rows = [kept, ...refs.filter((ref) => ref !== kept)].map((one) => standing.find(({ ref }) => ref === one)).filter((row) => row !== undefined);
    return rows.length > 0 ? [rows] : [];
  });
}
