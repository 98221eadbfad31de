import { useState } from 'react';
import { words } from '../words/pages';

const LOOKS = ['light', 'dark', 'contrast'] as const;
type Look = (typeof LOOKS)[number];
/** The name under which `public/look.js` finds it before the page is drawn. */
const KEPT = 'throughline.look';

const isLook = (text: string | undefined): text is Look => LOOKS.some((look) => look === text);

/** Shows it from now on. A browser that keeps nothing for us shows it until the page is left. */
function choose(look: Look | undefined): void {
  const root = document.documentElement;
  if (look === undefined) delete root.dataset['theme'];
  else root.dataset['theme'] = look;
  try {
    if (look === undefined) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, look);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** How the pages look on this device: as the system has it, or light, dark or in high contrast. */
export function LookSwitch() {
  const [look, setLook] = useState(document.documentElement.dataset['theme']);
  return (
    <div className="looks">
      <label htmlFor="look">{words.look.name}</label>
      <select className="input" id="look" value={look ?? ''} onChange={(event) => {
        const chosen = isLook(event.target.value) ? event.target.value : undefined;
        choose(chosen);
        setLook(chosen);
      }}>
        <option value="">{words.look.system}</option>
        {LOOKS.map((each) => <option key={each} value={each}>{words.look.looks[each]}</option>)}
      </select>
      <span>{words.look.kept}</span>
    </div>
  );
}
