import { useState } from 'react';
import type { FieldProps } from '../parts/labelled';
import { Picker } from '../parts/picker';
import { useOptions } from './options';

const organisations = { kinds: ['organisation'], tagged: false, tags: [] };

interface Props extends FieldProps { lcep: string; value: string | undefined; onChange: (ref: string | undefined) => void }

/** One organisation, by a few letters of its name. */
export function OrganisationPicker({ lcep, value, onChange, ...field }: Props) {
  const [typed, setTyped] = useState('');
  const { options, waiting } = useOptions(lcep, organisations, typed);
  return <Picker {...field} single options={options} waiting={waiting} onTyped={setTyped} value={value === undefined ? [] : [value]} onChange={([ref]) => onChange(ref)} />;
}
