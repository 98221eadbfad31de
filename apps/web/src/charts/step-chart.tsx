import type { Step } from '../answers';
import type { LineOfTime } from './line-of-time';
import { stepPath } from './step-path';

/** Growth as steps. It says nothing that the sentence and the table beside it do not say, so it is hidden from screen readers. */
export function StepChart({ steps, time }: { steps: readonly Step[]; time: LineOfTime }) {
  const path = stepPath(steps, time);
  return (
    <div className="plot" aria-hidden="true">
      <svg viewBox="0 0 1000 100" preserveAspectRatio="none">
        <path className="area" d={path.ground} />
        <path className="base" d="M0 100H1000" />
        {path.rest !== null && <path className="rest" d={path.rest} />}
        <path className="curve" d={path.curve} />
      </svg>
      <span className="stood" style={{ left: `${time.at}%` }} />
      <span className="dot" style={{ left: `${time.at}%`, bottom: `calc(${path.height / 100} * (100% - 1rem) - 7px)` }} />
    </div>
  );
}
