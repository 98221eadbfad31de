import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Icon } from '../shell/icons';
import { formWords } from '../words/forms';
import { Fault, fieldId, Name, type FieldProps } from './labelled';

interface Props<I> extends FieldProps {
  /** What one of them is called: “item of the agenda”. */
  what: string;
  items: readonly I[];
  onChange: (items: readonly I[]) => void;
  empty: () => I;
  children: (item: I, onChange: (item: I) => void, index: number) => ReactNode;
}

/** Several small things within one form, such as the items of an agenda: added, filled in, taken out. */
export function ListEntry<I>({ path, label, hint, fault, required, what, items, onChange, empty, children }: Props<I>) {
  const box = useRef<HTMLFieldSetElement>(null);
  const [added, setAdded] = useState(0);
  // What was just added is filled in next.
  useEffect(() => {
    if (added > 0) box.current?.querySelector<HTMLElement>('.item:last-of-type :is(input, textarea, select)')?.focus();
  }, [added]);
  return (
    <fieldset className={fault === undefined ? 'group' : 'group field wrong'} id={fieldId(path)} ref={box}>
      <legend className="label"><Name label={label} required={required} /></legend>
      {hint !== undefined && <p className="hint small">{hint}</p>}
      {fault !== undefined && <p className="err"><Fault>{fault}</Fault></p>}
      {items.map((item, index) => (
        <fieldset className="item" key={index}>
          <legend className="small soft">{formWords.list.item(what, index + 1)}</legend>
          {children(item, (next) => onChange(items.map((one, at) => (at === index ? next : one))), index)}
          <button type="button" className="link" onClick={() => onChange(items.filter((_, at) => at !== index))}><Icon name="cross" />{formWords.list.remove(what, index + 1)}</button>
        </fieldset>
      ))}
      <button type="button" className="btn second" onClick={() => { onChange([...items, empty()]); setAdded(added + 1); }}><Icon name="plus" />{formWords.list.add(what)}</button>
    </fieldset>
  );
}
