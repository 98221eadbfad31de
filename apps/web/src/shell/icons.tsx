import { iconPaths } from './icon-paths';

export function Icon({ name }: { name: string }) {
  // Each part of a path that starts with a small m is relative to nothing: draw the parts one by one.
  const parts = (iconPaths[name] ?? iconPaths['other'] ?? '').split(/ (?=[Mm][\d.-]+[ ,]?)/);
  return <svg className="i" viewBox="0 0 24 24" aria-hidden="true">{parts.map((part) => <path key={part} d={part} />)}</svg>;
}
