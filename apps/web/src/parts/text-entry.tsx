import { Input } from 'react-aria-components/Input';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { fieldId, Labelled, type FieldProps } from './labelled';

interface Props extends FieldProps { value: string; onChange: (text: string) => void; long?: boolean; digits?: 'whole' | 'decimal' }

/**
 * A line, a text, or a number: what is typed stays as it was typed. A number is no number field, which would bring a value that is
 * out of range silently into it.
 */
export const TextEntry = ({ value, onChange, long = false, digits, ...field }: Props) => (
  <div id={fieldId(field.path)} className={digits === undefined ? undefined : 'few-digits'}>
    <TextField className={field.fault === undefined ? 'field' : 'field wrong'} value={value} onChange={onChange} isInvalid={field.fault !== undefined} isRequired={field.required} validationBehavior="aria">
      <Labelled {...field}>
        {long ? <TextArea className="input" rows={4} /> : <Input className="input" autoComplete="off" {...(digits === undefined ? {} : { inputMode: digits === 'whole' ? 'numeric' : 'decimal' })} />}
      </Labelled>
    </TextField>
  </div>
);
