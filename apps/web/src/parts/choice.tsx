import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { formWords } from '../words/forms';
import { fieldId, Labelled, Own, type FieldProps } from './labelled';

export interface Option { readonly key: string; readonly label: string }

interface One extends FieldProps { options: readonly Option[]; value: string; onChange: (key: string) => void }

/** One of a few: all are seen at once. Before one is chosen the value is null: with any other, Tab would pass them all by. */
export const FewChoice = ({ options, value, onChange, ...field }: One) => (
  <div id={fieldId(field.path)}>
    <RadioGroup className={field.fault === undefined ? 'field' : 'field wrong'} value={options.some(({ key }) => key === value) ? value : null} onChange={onChange} isInvalid={field.fault !== undefined} isRequired={field.required} validationBehavior="aria">
      <Labelled {...field}>
        <div className="picks-of">{options.map(({ key, label }) => <Radio key={key} value={key} className="pick"><i className="knob" />{label}</Radio>)}</div>
      </Labelled>
    </RadioGroup>
  </div>
);

/** One of many: the browser’s own list, which every phone and every screen reader knows. */
export const ManyChoice = ({ options, value, onChange, ...field }: One) => (
  <Own {...field}>
    {(say) => (
      <select className="input" {...say} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{formWords.choose}</option>
        {options.map(({ key, label }) => <option key={key} value={key}>{label}</option>)}
      </select>
    )}
  </Own>
);

interface Several extends FieldProps { options: readonly Option[]; value: readonly string[]; onChange: (keys: string[]) => void }

export const SeveralChoices = ({ options, value, onChange, ...field }: Several) => (
  <div id={fieldId(field.path)}>
    <CheckboxGroup className={field.fault === undefined ? 'field' : 'field wrong'} value={[...value]} onChange={onChange} isInvalid={field.fault !== undefined} isRequired={field.required} validationBehavior="aria">
      <Labelled {...field}>
        <div className="picks-of">{options.map(({ key, label }) => <Checkbox key={key} value={key} className="pick"><i className="box" />{label}</Checkbox>)}</div>
      </Labelled>
    </CheckboxGroup>
  </div>
);
