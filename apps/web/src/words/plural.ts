/** The forms a language may need: English has two, Welsh all six. */
export type Forms = Partial<Record<Exclude<Intl.LDMLPluralRule, 'other'>, string>> & { readonly other: string };

const rules = new Intl.PluralRules('en-GB');
const digits = new Intl.NumberFormat('en-GB');

/** `several(2, { one: '# day', other: '# days' })` is “2 days”: `#` stands for the number. */
export const several = (value: number, forms: Forms): string => (forms[rules.select(value) as keyof Forms] ?? forms.other).replace('#', digits.format(value));
