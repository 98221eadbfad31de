import { Icon } from '../../shell/icons';
import { importWords } from '../../words/imports';

const steps = ['what', 'columns', 'check', 'done'] as const;
export type Step = (typeof steps)[number];

/** Where one is on the way: what is behind is ticked. */
export function Steps({ now }: { now: Step }) {
  const at = steps.indexOf(now);
  return (
    <ol className="steps" aria-label={importWords.steps.label}>
      {steps.map((step, index) => (
        <li key={step} className={index < at ? 'is-done' : index === at ? 'is-now' : undefined} aria-current={index === at ? 'step' : undefined}>
          <span className="knot">{index < at || now === 'done' ? <Icon name="tick" /> : index + 1}</span><span className="step-name">{importWords.steps[step]}</span>
        </li>
      ))}
    </ol>
  );
}
