import { scaleBand, scaleLinear } from 'd3-scale';

interface Props { bars: readonly (readonly [string, number])[]; ticks: readonly string[] }

const [WIDTH, HEIGHT] = [1000, 100];

/** Upright bars, each standing for one step of time; only some steps are named below. */
export function BarChart({ bars, ticks }: Props) {
  const x = scaleBand<number>().domain(bars.map((_, index) => index)).range([0, WIDTH]).paddingInner(0.25);
  const y = scaleLinear().domain([0, Math.max(1, ...bars.map(([, value]) => value))]).range([0, HEIGHT - 4]);
  return (
    <div className="bars">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
        {bars.map(([label, value], index) => <rect key={label} x={x(index)} width={x.bandwidth()} y={HEIGHT - y(value)} height={y(value)} />)}
        <path className="base" d={`M0 ${HEIGHT}H${WIDTH}`} />
      </svg>
      <p>{ticks.map((tick) => <span key={tick}>{tick}</span>)}</p>
    </div>
  );
}
