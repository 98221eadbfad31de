import type { NetworkEdge, NetworkNode } from '../answers/finding';
import type { Size, Spot } from './network-layout';

interface Props { nodes: readonly NetworkNode[]; edges: readonly NetworkEdge[]; spots: ReadonlyMap<string, Spot>; size: Size; picked: string | undefined; onPick: (ref: string | undefined) => void }

/** A ring for a school, a square for a cultural organisation, a diamond for anybody else. */
function Shape({ kind, x, y, r }: { kind: string | null } & Pick<Spot, 'x' | 'y' | 'r'>) {
  if (kind === 'school') return <circle cx={x} cy={y} r={r} />;
  const side = r * 1.75;
  return <rect x={x - side / 2} y={y - side / 2} width={side} height={side} {...(kind === 'cultural' ? {} : { transform: `rotate(45 ${x} ${y})` })} />;
}

/** So many names are written while nobody is picked out; about so wide is a letter, and so high a line. */
const NAMED = 14;
const LINE = 22;
const LETTERS = { lying: 8.2, standing: 10.5 };

interface Name { readonly ref: string; readonly name: string; readonly x: number; readonly y: number }

/** Names above or below their nodes, those who come first first; one for which there is no room is left to the table. */
function namesPlaced(named: readonly NetworkNode[], spots: ReadonlyMap<string, Spot>, { width }: Size, letter: number): Name[] {
  const placed: (Name & { half: number })[] = [];
  for (const { ref, name } of named) {
    const spot = spots.get(ref);
    if (!spot) continue;
    const half = (name.length * letter) / 2;
    const x = Math.min(width - half, Math.max(half, spot.x));
    const free = [spot.y - spot.r - 6, spot.y + spot.r + 17].find((y) => placed.every((one) => Math.abs(one.y - y) > LINE || Math.abs(one.x - x) > one.half + half));
    if (free !== undefined) placed.push({ ref, name, x, y: free, half });
  }
  return placed;
}

/** Who works with whom. It says nothing that the table beside it does not say; with the pointer one picks somebody out here as well. */
export function NetworkChart({ nodes, edges, spots, size, picked, onPick }: Props) {
  const stands = size.height > size.width;
  const ties = edges.filter(({ between }) => between.every((ref) => spots.has(ref)));
  const near = new Set(picked === undefined ? [] : ties.filter(({ between }) => between.includes(picked)).flatMap(({ between }) => between).concat(picked));
  const named = picked === undefined ? nodes.slice(0, stands ? NAMED / 2 : NAMED) : nodes.filter(({ ref }) => near.has(ref)).toSorted((a, b) => Number(b.ref === picked) - Number(a.ref === picked));
  return (
    <svg className={`network${picked === undefined ? '' : ' is-picked'}${stands ? ' stands' : ''}`} viewBox={`0 0 ${size.width} ${size.height}`}>
      {ties.map(({ between: [one, other], projects }) => {
        const [a, b] = [spots.get(one), spots.get(other)];
        return a && b && <line key={`${one} ${other}`} className={picked !== undefined && (one === picked || other === picked) ? 'is-near' : undefined} x1={a.x} y1={a.y} x2={b.x} y2={b.y} strokeWidth={Math.min(6, 1.5 + projects)} />;
      })}
      {nodes.map(({ ref, kind }) => {
        const spot = spots.get(ref);
        return spot && <g key={ref} className={ref === picked ? 'node is-it' : near.has(ref) ? 'node is-near' : 'node'} onClick={() => onPick(ref === picked ? undefined : ref)}><Shape kind={kind} {...spot} /></g>;
      })}
      {namesPlaced(named, spots, size, stands ? LETTERS.standing : LETTERS.lying).map(({ ref, name, x, y }) => <text key={ref} x={x} y={y} textAnchor="middle">{name}</text>)}
    </svg>
  );
}
