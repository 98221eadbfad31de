import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force';

interface Tie { readonly between: readonly [string, string] }
export interface Spot { readonly ref: string; readonly x: number; readonly y: number; readonly r: number }
interface Body extends SimulationNodeDatum { readonly ref: string; readonly r: number }

/** How large the drawing is, in units of its own: lying, or standing where there is no room. */
export interface Size { readonly width: number; readonly height: number }
export const lying: Size = { width: 1000, height: 640 };
export const standing: Size = { width: 560, height: 720 };
const TICKS = 300;
const EDGE = 40;
const MOST_BLOWN_UP = 2;

/**
 * Where each node stands. Nothing in it is left to chance or to time: the library begins from a spiral and counts its own random
 * numbers, and so many steps are taken at once, so the same network is always drawn alike.
 */
export function networkLayout(nodes: readonly { readonly ref: string; readonly degree: number }[], ties: readonly Tie[], { width, height }: Size): ReadonlyMap<string, Spot> {
  const bodies = nodes.map(({ ref, degree }): Body => ({ ref, r: 5 + 2.2 * Math.sqrt(degree) }));
  const links: SimulationLinkDatum<Body>[] = ties.map(({ between: [source, target] }) => ({ source, target }));
  forceSimulation(bodies)
    .force('ties', forceLink<Body, SimulationLinkDatum<Body>>(links).id(({ ref }) => ref).distance(60).strength(0.5))
    .force('apart', forceManyBody().strength(-170))
    .force('collide', forceCollide<Body>(({ r }) => r + 3))
    .force('x', forceX(width / 2).strength((0.05 * height) / 640))
    .force('y', forceY(height / 2).strength((0.05 * width) / height))
    .stop()
    .tick(TICKS);
  const span = (of: (body: Body) => number) => [Math.min(...bodies.map(of)), Math.max(...bodies.map(of))] as const;
  const [left, right] = span(({ x = 0 }) => x);
  const [top, bottom] = span(({ y = 0 }) => y);
  // Shrunk to fit, and blown up a little: two who work together do not stand at both ends of the page.
  const scale = Math.min(MOST_BLOWN_UP, (width - 2 * EDGE) / Math.max(1, right - left), (height - 2 * EDGE) / Math.max(1, bottom - top));
  const place = (at: number, from: number, to: number, whole: number) => whole / 2 + (at - (from + to) / 2) * scale;
  return new Map(bodies.map(({ ref, r, x = 0, y = 0 }) => [ref, { ref, r, x: place(x, left, right, width), y: place(y, top, bottom, height) }]));
}
