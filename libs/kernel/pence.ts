import { problem, type Problem } from './problem';

/** An amount of money: a whole number of pence. */
export type Pence = number & { readonly __pence: true };

const POUNDS = /^£?\s?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/;
export const MOST_PENCE = 100_000_000_000;

/** Reads pounds with up to two decimals (`1325`, `1,325.50`, `£12.5`) as pence. Negative amounts are a problem. */
export function readPounds(text: string): Pence | Problem {
  const found = POUNDS.exec(text.trim());
  if (!found) return problem('money.form', 'an amount in pounds such as 1325 or 1325.50');
  const pounds = Number(found[1]!.replaceAll(',', ''));
  const pence = pounds * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  if (pence > MOST_PENCE) return problem('money.absurd', 'at most one thousand million pounds');
  return pence as Pence;
}

/** `132550` → `1325.50`, the form of an import file. */
export const poundsOf = (pence: Pence): string =>
  pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2);
