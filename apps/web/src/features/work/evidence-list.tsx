import type { Entry } from '../../answers';
import { ToRecord } from '../../records/to-record';
import { capital, plain } from '../../shell/plain';
import { shortDay } from '../../time/format';
import { partnershipWords } from '../../words/partnerships';

const { one: words } = partnershipWords;

const consent = (may: unknown) => (may === true ? words.mayQuote : may === false ? words.notQuote : words.mayUnknown);
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** What somebody said or counted, by which method, on what theme, and whether they may be quoted. */
export function EvidenceList({ lcep, evidence }: { lcep: string; evidence: readonly Entry[] }) {
  const standing = evidence.filter(({ withdrawn }) => withdrawn === null);
  return (
    <section className="sec" aria-labelledby="evidence">
      <h2 id="evidence">{words.evidence}</h2>
      {standing.length === 0 && <p className="nodata">{words.noEvidence}</p>}
      <ul className="themes">
        {standing.map(({ ref, on, values }) => {
          const quote = text(values['quote']);
          return (
            <li key={ref}>
              {quote !== undefined && <blockquote>{quote}</blockquote>}
              <p className="meta"><ToRecord lcep={lcep} kind="evidence" of={ref}>{[capital(plain(text(values['method']) ?? '')), text(values['theme']), on === null ? undefined : shortDay(on)].filter((part) => part !== undefined).join(', ')}</ToRecord>{text(values['saidBy']) !== undefined && <span>{plain(text(values['saidBy']) ?? '')}</span>}{quote !== undefined && <span>{consent(values['consent'])}</span>}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
