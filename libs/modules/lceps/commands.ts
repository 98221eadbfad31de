import { label } from '#kernel/fields';
import { isSlug } from '#kernel/ids';
import { problem } from '#kernel/problem';
import { Is } from '#platform/fields';

const slug = {
  ...label,
  check: (value: unknown) =>
    typeof value === 'string' && isSlug(value) ? undefined : problem('slug.form', 'small letters, digits and hyphens, such as “camden”'),
};

/** The ref of an LCEP is its short name in addresses: `camden`. */
export class CreateLcep {
  @Is(slug, { says: 'Its short name in addresses.' }) ref!: string;
  @Is(label, { says: 'Its name for people.' }) name!: string;
}

export interface LcepCommands {
  'create-lcep': CreateLcep;
}
