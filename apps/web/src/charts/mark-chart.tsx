import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';

interface Props { marks: readonly (readonly [day: string, mark: number])[]; most: number; ticks: readonly string[] }

const [WIDTH, HEIGHT] = [1000, 100];
const date = (day: string) => new Date(`${day}T00:00:00Z`);

/** Marks from 1 to the most, each on its day. The sentence and the table beside it say the same. */
export function MarkChart({ marks, most, ticks }: Props) {
  const days = marks.map(([day]) => date(day).getTime());
  const [first, last] = [Math.min(...days), Math.max(...days)];
  // One day alone stands in the middle.
  const x = scaleUtc().domain(first === last ? [first - 1, last + 1] : [first, last]).range([20, WIDTH - 20]);
  const y = scaleLinear().domain([1, most]).range([HEIGHT - 6, 6]);
  const points = marks.map(([day, mark]): [number, number] => [x(date(day)), y(mark)]);
  return (
    <div className="marks">
      <div className="plot">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
          {Array.from({ length: most }, (_, index) => <path key={index} className="rule" d={`M0 ${y(index + 1)}H${WIDTH}`} />)}
          <path className="curve" d={line()(points) ?? ''} />
          {points.map(([left, top]) => <path key={`${left} ${top}`} className="point" d={`M${left} ${top}h0`} />)}
        </svg>
      </div>
      <p>{ticks.map((tick) => <span key={tick}>{tick}</span>)}</p>
    </div>
  );
}
