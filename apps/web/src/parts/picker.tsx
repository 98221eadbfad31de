import { useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { Icon } from '../shell/icons';
import { formWords } from '../words/forms';
import { fieldId, Own, type FieldProps } from './labelled';
import { fitting, matchNames, namesIn, type Pickable } from './match';

interface Props extends FieldProps {
  /** What is picked, by key. */
  value: readonly string[];
  onChange: (keys: string[]) => void;
  options: readonly Pickable[];
  /** Names of what is picked and can’t be picked any more, such as a record that was withdrawn since. */
  known?: ReadonlyMap<string, string>;
  /** At most one is picked. */
  single?: boolean;
  /** What was typed and fits no option, as an option of its own. */
  make?: (typed: string) => Pickable[];
  /** Told what is typed, where the options come from a long list. */
  onTyped?: (typed: string) => void;
  waiting?: boolean;
}

const MOST_SHOWN = 8;
const { picker: words } = formWords;

/**
 * Picks by typing a few letters: Enter adds the first that fits, the focus stays, Backspace takes the last one back, a pasted list
 * of names is matched. The pattern of a combobox, written by hand: one types and presses Enter faster than a list that waits
 * before it knows which entry is meant.
 */
export function Picker({ value, onChange, options, known, single = false, make = () => [], onTyped, waiting = false, ...field }: Props) {
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  const [told, setTold] = useState('');

  const free = options.filter(({ key }) => !value.includes(key));
  const found = [...fitting(free, typed), ...(typed.trim() === '' ? [] : make(typed.trim()).filter(({ key }) => !value.includes(key)))];
  const shown = open ? found.slice(0, MOST_SHOWN) : [];
  const nameOf = (key: string) => options.find((one) => one.key === key)?.label ?? known?.get(key) ?? make(key).find((one) => one.key === key)?.label ?? key;

  const type = (text: string) => {
    setTyped(text);
    setActive(0);
    setOpen(true);
    onTyped?.(text);
  };
  const close = () => { type(''); setOpen(false); };
  const add = (picked: readonly Pickable[]) => {
    const keys = picked.map(({ key }) => key);
    const next = single ? keys.slice(-1) : [...value, ...keys.filter((key) => !value.includes(key))];
    onChange(next);
    if (picked.length === 1 && picked[0]) setTold(words.added(picked[0].label, next.length));
    close();
  };
  const remove = (key: string) => {
    onChange(value.filter((one) => one !== key));
    setTold(words.removed(nameOf(key)));
    input.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (open) setActive((active + step + shown.length) % Math.max(1, shown.length));
      else setOpen(true);
    } else if (event.key === 'Enter' && (typed !== '' || open)) {
      event.preventDefault();
      const picked = shown[active];
      if (picked) add([picked]);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      close();
    } else if (event.key === 'Backspace' && typed === '' && value.length > 0) {
      remove(value.at(-1) ?? '');
    }
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    if (single || (namesIn(text).length < 2 && !text.includes(','))) return;
    event.preventDefault();
    const matched = options.length > 0 ? matchNames(options, text) : { found: namesIn(text).flatMap((name) => make(name).slice(0, 1)), unknown: [] };
    add(matched.found);
    setUnknown(matched.unknown);
    setTold(words.pasted(matched.found.length));
  };

  return (
    <div className="picker">
      <Own {...field}>
        {(say) => (
          <div className="pick-box">
            <input ref={input} className="input" {...say} role="combobox" autoComplete="off" spellCheck={false} aria-autocomplete="list" aria-expanded={shown.length > 0} aria-controls={list}
              aria-activedescendant={shown.length > 0 ? `${list}-${active}` : undefined}
              value={typed} onChange={(event) => type(event.target.value)} onKeyDown={press} onPaste={paste} onClick={() => setOpen(true)} onBlur={() => setOpen(false)} />
            <ul className="menu" role="listbox" id={list} aria-label={field.label} hidden={shown.length === 0}>
              {shown.map((one, index) => (
                <li key={one.key} id={`${list}-${index}`} role="option" aria-selected={index === active} className={index === active ? 'is-on' : undefined}
                  onPointerDown={(event) => event.preventDefault()} onClick={() => add([one])}>
                  <span>{one.label}{one.note !== undefined && <small>{one.note}</small>}</span>
                </li>
              ))}
            </ul>
            {open && typed !== '' && found.length === 0 && <p className="menu none">{waiting ? words.waiting : words.none}</p>}
            {open && found.length > MOST_SHOWN && <p className="out" role="status">{words.more}</p>}
          </div>
        )}
      </Own>
      {value.length > 0 && (
        <ul className="chosen" aria-label={`${field.label}: ${words.chosen}`}>
          {value.map((key) => <li key={key}><span>{nameOf(key)}</span><button type="button" aria-label={words.remove(nameOf(key))} onClick={() => remove(key)}><Icon name="cross" /></button></li>)}
        </ul>
      )}
      {unknown.length > 0 && (
        <div className="note" role="alert" id={`${fieldId(field.path)}-unknown`}>
          <p>{words.unknown}</p>
          <ul className="unknown-names">{unknown.map((name) => <li key={name}>{name}</li>)}</ul>
          <button type="button" className="btn plain" onClick={() => setUnknown([])}>{words.forget}</button>
        </div>
      )}
      <p className="out" role="status">{told}</p>
    </div>
  );
}
