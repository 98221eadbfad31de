import { code, pounds, share, words } from '../cell-readers';
import { folded } from '#kernel/folded';
import { columns, type TableField, type TableRegister } from '../register';

const fixed = columns({
  'applicant name': { field: 'name', read: words, required: true },
  'alternative name': { field: 'alternativeName', read: words },
  'funding band': { field: 'fundingBand', read: code },
  area: { field: 'area', read: words },
  'ace region': { field: 'region', read: words },
  'ons region': { field: 'onsRegion', read: words },
  discipline: { field: 'discipline', read: words },
  'funding source (gia or lot)': { field: 'fundingSource', read: words },
  notes: { field: 'notes', read: words },
  'local authority': { field: 'localAuthority', read: words },
  'upper tier authority': { field: 'upperTierAuthority', read: words },
  constituency: { field: 'constituency', read: words },
  'web address': { field: 'website', read: words },
});
/** `portfolio grant 18/19 - £` → `18/19`; the years change with every portfolio. */
const YEAR = /^(total )?portfolio (?:funding|grant) (\d\d\/\d\d) - £$/;
const yearly = (column: string): TableField | undefined => {
  const [found, total, years] = YEAR.exec(column) ?? [];
  if (found) return { field: `${total ? 'total' : 'portfolio'} ${years!.replace('/', '-')} pence`, read: pounds };
  if (/^portfolio funded in /.test(column)) return { field: 'fundedBefore', read: words };
  if (/^% cash change/.test(column)) return { field: 'cashChange', read: share };
  return undefined;
};
const orNull = (value: unknown): string | null => (typeof value === 'string' && value !== '-' ? value : null);

/** Arts Council England’s national portfolio. It has no ids: an organisation is known by its name, and may have several rows. */
export const artsCouncilPortfolio: TableRegister = {
  name: 'arts-council-npo',
  title: 'Arts Council England: national portfolio',
  scheme: 'npo',
  recognisedBy: ['applicant name', 'discipline', /^total portfolio grant /],
  fieldOf: (column) => fixed(column) ?? yearly(column),
  meaning: ({ name, localAuthority, discipline }) => ({
    about: folded(String(name)).replaceAll(' ', '-'),
    organisation: { name: String(name), town: orNull(localAuthority), postcode: null, type: orNull(discipline), status: null },
  }),
};
