// Knows whether something was built from the files that are there now.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { at } from './project.mjs';

/** Every file under the inputs, as paths from the root, except those the build leaves out. */
export function files(inputs, leaveOut) {
  const found = [];
  const visit = (path) => {
    const entry = statSync(at(path), { throwIfNoEntry: false });
    if (entry?.isDirectory()) readdirSync(at(path)).sort().forEach((name) => visit(`${path}/${name}`));
    else if (entry && !leaveOut.test(path)) found.push({ path, seen: `${path} ${entry.size} ${entry.mtimeMs}` });
  };
  inputs.forEach(visit);
  return found;
}

const hash = (parts) => parts.reduce((sum, part) => sum.update(part).update('\n'), createHash('sha256')).digest('hex');
const read = (part) => {
  try {
    return JSON.parse(readFileSync(at(part.stamp), 'utf8'));
  } catch {
    return {};
  }
};

/** By names, sizes and times: quick enough to ask each time a command starts. */
export const look = (part) => hash(files(part.inputs, part.leaveOut).map(({ seen }) => seen));
/** By content: a checkout or a touch changes the times, and needs no build. */
export const contents = (part) => hash(files(part.inputs, part.leaveOut).flatMap(({ path }) => [path, readFileSync(at(path))]));

const there = (part) => part.made.every((file) => existsSync(at(file)));
export const looksFresh = (part) => there(part) && read(part).look === look(part);
export const sameContents = (part) => there(part) && read(part).contents === contents(part);
export const mark = (part, now) => writeFileSync(at(part.stamp), JSON.stringify(now));
/** A build that is interrupted must not look finished. */
export const unmark = (part) => rmSync(at(part.stamp), { force: true });
