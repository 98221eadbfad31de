/** Everything that can be reached from `start`, itself first: what hangs together, whatever the order in which it was tied. */
export function connected<T>(start: T, neighbours: (one: T) => Iterable<T>): readonly T[] {
  const reached = new Set([start]);
  // A set goes on to what is added while it is walked.
  for (const one of reached) for (const next of neighbours(one)) reached.add(next);
  return [...reached];
}
