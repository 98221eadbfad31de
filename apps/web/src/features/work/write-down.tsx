import { AddHere, type Adding } from '../../records/add-here';
import { Icon } from '../../shell/icons';
import { kindWords } from '../../shell/plain';
import { workWords } from '../../words/work';

interface Props { lcep: string; within: string; more: readonly Adding[]; begun: Adding | undefined; onBegin: (adding: Adding | undefined) => void }

/** What can be written down on this page, each behind a button with a short form of its own. */
export const WriteDown = ({ lcep, within, more, begun, onBegin }: Props) => (
  <section className="write screen-only" aria-label={workWords.write}>
    <ul className="chips">
      {more.map((adding) => <li key={adding.kind}><button type="button" className="chip" aria-pressed={begun?.kind === adding.kind} onClick={() => onBegin(adding)}><Icon name={begun?.kind === adding.kind ? 'tick' : 'plus'} />{kindWords(adding.kind).one}</button></li>)}
    </ul>
    {begun && <AddHere key={JSON.stringify(begun)} lcep={lcep} adding={begun} within={within} onClose={() => onBegin(undefined)} />}
  </section>
);
