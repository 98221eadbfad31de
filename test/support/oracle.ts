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
  const joined = (row: Cells) => row['joined_on'] === undefined || row['joined_on'] === '' || row['joined_on'] <= on;

  const members = (kind: string) => rows('organisations').filter((row) => row['kind'] === kind && joined(row));
  const agreed = rows('partnerships').filter((row) => by(row['agreed_on']));
  const inPartnership = new Set(agreed.flatMap((row) => list(row['members'])));
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
    schoolsInPartnerships: members('school').filter((row) => inPartnership.has(row['ref']!)).length,
    culturalOrganisationsInPartnerships: members('cultural').filter((row) => inPartnership.has(row['ref']!)).length,
    projectsDelivered: rows('projects').filter((row) => by(row['delivered_on'])).length,
    youngPeople: sum(rows('participation').filter((row) => by(row['held_on']) && find('projects', row['project'])), 'young_people'),
    teachersInCpd: sum(attending('cpd').filter((row) => row['role'] === 'teacher'), 'people'),
    mentoringTrainingStaff: sum(attending('mentoring-training'), 'people'),
    mentoringTrainingOrganisations: new Set(attending('mentoring-training').map((row) => row['organisation'])).size,
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
