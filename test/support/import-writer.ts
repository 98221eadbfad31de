/** A row as an import file has it, all cells text; dates in ISO form. */
export type Cells = { readonly [column: string]: string };
export type Tables = { readonly [file: string]: readonly Cells[] };

/** How one person's spreadsheet happens to save. */
export interface Style {
  readonly ukDates?: boolean;
  readonly lineEnd?: '\n' | '\r\n';
  readonly mark?: boolean;
  readonly separator?: ',' | ';' | '\t';
  readonly encoding?: 'utf-8' | 'windows-1252' | 'utf-16';
}

const ISO = /^\d{4}-\d{2}-\d{2}$/;
const ukDay = (cell: string) => (ISO.test(cell) ? cell.split('-').reverse().join('/') : cell);

/** The bytes of one file. Letters outside Latin 1 can’t be written as Windows-1252 here. */
export function fileBytes(columns: readonly string[], rows: readonly Cells[], style: Style = {}): Buffer {
  const { ukDates = false, lineEnd = '\n', mark = false, separator = ',', encoding = 'utf-8' } = style;
  const quoted = (cell: string) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const line = (cells: readonly string[]) => cells.map((cell) => quoted(ukDates ? ukDay(cell) : cell)).join(separator) + lineEnd;
  const text = line(columns) + rows.map((row) => line(columns.map((column) => row[column] ?? ''))).join('');
  if (encoding === 'windows-1252') return Buffer.from(text, 'latin1');
  if (encoding === 'utf-16') return Buffer.from(`\ufeff${text}`, 'utf16le');
  return Buffer.from((mark ? '\ufeff' : '') + text, 'utf8');
}

/** The columns of import-format.md, written down anew here. Files that came later have those that their rows name. */
export const COLUMNS: { readonly [file: string]: readonly string[] } = {
  organisations: ['ref', 'name', 'kind', 'type', 'urn', 'postcode', 'local_authority', 'joined_on'],
  meetings: ['ref', 'type', 'title', 'held_on', 'place', 'organisations_present', 'people_present', 'summary'],
  needs: ['ref', 'round', 'school', 'submitted_on', 'priorities', 'year_groups', 'note'],
  proposals: ['ref', 'round', 'organisation', 'schools', 'priorities', 'title', 'art_form', 'cost_gbp', 'submitted_on'],
  introductions: ['ref', 'round', 'proposal', 'school', 'organisation', 'introduced_on'],
  partnerships: ['ref', 'round', 'kind', 'members', 'title', 'agreed_on', 'ended_on', 'end_reason'],
  projects: ['ref', 'partnership', 'title', 'started_on', 'delivered_on', 'budget_gbp', 'aims'],
  participation: ['ref', 'project', 'held_on', 'age_band', 'young_people', 'of_whom_send', 'of_whom_pupil_premium'],
  learning: ['ref', 'type', 'title', 'held_on', 'hours', 'provider', 'audience', 'place'],
  attendance: ['ref', 'session', 'organisation', 'role', 'people'],
  learning_walks: ['ref', 'host', 'walked_on', 'focus', 'visitors'],
  evidence: ['ref', 'about', 'method', 'collected_on', 'said_by', 'quote', 'consent'],
  corrections: ['ref', 'file', 'of', 'column', 'value', 'why'],
};

export const importFiles = (tables: Tables, style?: Style): { name: string; bytes: Buffer }[] =>
  Object.entries(tables).map(([name, rows]) => ({ name: `${name}.csv`, bytes: fileBytes(COLUMNS[name] ?? [...new Set(rows.flatMap((row) => Object.keys(row)))], rows, style) }));
