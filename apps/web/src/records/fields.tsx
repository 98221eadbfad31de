import { useState } from 'react';
import type { Cited } from '../answers';
import { FewChoice, ManyChoice, SeveralChoices } from '../parts/choice';
import { ClockEntry, DayEntry } from '../parts/dates';
import type { FieldProps } from '../parts/labelled';
import { ListEntry } from '../parts/list-entry';
import { Picker } from '../parts/picker';
import { TextEntry } from '../parts/text-entry';
import { capital, fieldHint, fieldLabel, itemName, plain } from '../shell/plain';
import { formWords } from '../words/forms';
import { toDraft, type Draft, type DraftValue } from './draft';
import { namesIn } from './named';
import { tagOptions, useOptions } from './options';
import type { Cites, FormField } from './shape';

export interface About {
  readonly lcep: string;
  /** Whose words name the fields. */
  readonly kind: string;
  /** What the record names already. */
  readonly cites: readonly Cited[];
  /** What is wrong, by path. */
  readonly faults: ReadonlyMap<string, string>;
}

interface FieldsProps extends About { fields: readonly FormField[]; draft: Draft; onChange: (draft: Draft) => void; within?: string }

/** One field after another, each filled in as its shape asks for. */
export const Fields = ({ fields, draft, onChange, within = '', ...about }: FieldsProps) => (
  <>
    {fields.map((field) => (
      <Entry key={field.name} {...about} field={field} path={`${within}${field.name}`} value={draft[field.name] ?? ''} onChange={(value) => onChange({ ...draft, [field.name]: value })} />
    ))}
  </>
);

/** So few choices are all shown at once. */
const FEW = 4;
const yesOrNo = [{ key: 'yes', label: formWords.yes }, { key: 'no', label: formWords.no }];
const options = (codes: readonly string[]) => codes.map((key) => ({ key, label: capital(plain(key)) }));

interface EntryProps extends About { field: FormField; path: string; value: DraftValue; onChange: (value: DraftValue) => void }

function Entry({ field: { name, required, shape }, path, value, onChange, ...about }: EntryProps) {
  const said: FieldProps = { path, label: fieldLabel(name, about.kind), hint: fieldHint(name, about.kind), fault: about.faults.get(path), required };
  const text = typeof value === 'string' ? value : '';
  const several = Array.isArray(value) ? (value as readonly string[]) : [];
  switch (shape.is) {
    case 'text': case 'long':
      return <TextEntry {...said} long={shape.is === 'long'} value={text} onChange={onChange} />;
    case 'whole': case 'number': case 'money':
      return <TextEntry {...said} digits={shape.is === 'whole' ? 'whole' : 'decimal'} value={text} onChange={onChange} />;
    case 'day':
      return <DayEntry {...said} value={text} onChange={onChange} />;
    case 'clock':
      return <ClockEntry {...said} value={text} onChange={onChange} />;
    case 'yes-no':
      return <FewChoice {...said} options={required ? yesOrNo : [...yesOrNo, { key: '', label: formWords.notKnown }]} value={text} onChange={onChange} />;
    case 'choice':
      return shape.options.length <= FEW && required ? <FewChoice {...said} options={options(shape.options)} value={text} onChange={onChange} /> : <ManyChoice {...said} options={options(shape.options)} value={text} onChange={onChange} />;
    case 'choices':
      return <SeveralChoices {...said} options={options(shape.options)} value={several} onChange={onChange} />;
    case 'texts':
      return <Picker {...said} options={[]} make={(typed) => [{ key: typed, label: capital(plain(typed)) }]} value={several} onChange={onChange} />;
    case 'one':
      return <RecordPicker {...said} lcep={about.lcep} cites={shape.cites} known={namesIn(about.cites, name)} single value={text === '' ? [] : [text]} onChange={(keys) => onChange(keys[0] ?? '')} />;
    case 'many':
      return <RecordPicker {...said} lcep={about.lcep} cites={shape.cites} known={namesIn(about.cites, name)} value={several} onChange={onChange} />;
    case 'list':
      return (
        <ListEntry {...said} what={itemName(name, about.kind)} items={Array.isArray(value) ? (value as readonly Draft[]) : []} onChange={onChange} empty={() => toDraft(shape.fields)}>
          {(item, put, index) => <Fields {...about} fields={shape.fields} draft={item} onChange={put} within={`${path}.${index}.`} />}
        </ListEntry>
      );
    case 'group':
      return <fieldset className="group"><legend className="label">{said.label}</legend><Fields {...about} fields={shape.fields} draft={(typeof value === 'object' ? value : {}) as Draft} onChange={onChange} within={`${path}.`} /></fieldset>;
  }
}

interface RecordPickerProps extends FieldProps { lcep: string; cites: Cites; known: ReadonlyMap<string, string>; single?: boolean; value: readonly string[]; onChange: (keys: string[]) => void }

function RecordPicker({ lcep, cites, ...picker }: RecordPickerProps) {
  const [typed, setTyped] = useState('');
  const { options: free, waiting } = useOptions(lcep, cites, typed);
  return <Picker {...picker} options={free} waiting={waiting} onTyped={setTyped} make={(text) => tagOptions(cites, text)} />;
}
