import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import type { Step } from '../answers';
import type { LineOfTime } from './line-of-time';

export interface StepPath { curve: string; rest: string | null; ground: string; height: number }

/** The drawing is 1000 by 100 and stretched; strokes keep their weight. */
const width = 10;

/** The running total as steps, up to where one stands; the silent stretch apart, to be drawn dashed. */
export function stepPath(steps: readonly Step[], time: LineOfTime): StepPath {
  const last = steps.at(-1)?.value ?? 0;
  const highest = Math.max(1, ...steps.map((step) => step.value));
  const y = scaleLinear().domain([0, highest]).range([100, 8]);
  const before = steps.find((step) => step.on === null)?.value ?? 0;
  const until = time.silentFrom ?? time.at;
  const points: [number, number][] = [
    [0, y(before)],
    ...steps.flatMap((step): [number, number][] => (step.on === null ? [] : [[time.x(step.on) * width, y(step.value)]])),
    [until * width, y(last)],
  ];
  const rest: [number, number][] = [[until * width, y(last)], [time.at * width, y(last)]];
  const curve = line().curve(curveStepAfter);
  const ground = area().curve(curveStepAfter).y0(100);
  return {
    curve: curve(points) ?? '',
    rest: time.silentFrom === null ? null : curve(rest),
    ground: ground([...points, ...rest]) ?? '',
    height: 100 - y(last),
  };
}
