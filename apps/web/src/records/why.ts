import type { FormField } from './shape';

/** The reason that every correction and withdrawal gives. */
export const whyField: FormField = { name: 'why', required: true, shape: { is: 'long' } };
