import { refuse, Refused } from '#kernel/refusal';
import type { EventReader } from '#event-store/port';
import type { RegisterEntry, RegisterReader, RegisterVersion } from '#registers/port';
import type { Scheme } from '#registers/register';
import { INSTALLATION } from './load-register';

export const MOST_FOUND = 50;

/** A register, or one publisher’s series of it, with its versions, newest first. */
export interface ListedRegister extends Pick<RegisterVersion, 'register' | 'title' | 'series' | 'scheme'> {
  readonly versions: readonly Omit<RegisterVersion, 'register' | 'title' | 'series' | 'scheme'>[];
}

export function listRegisters(registers: RegisterReader): ListedRegister[] {
  const listed = new Map<string, { register: string; title: string; series: string; scheme: Scheme; versions: ListedRegister['versions'][number][] }>();
  for (const { register, title, series, scheme, ...version } of registers.versions()) {
    const key = `${register} ${series}`;
    const one = listed.get(key) ?? { register, title, series, scheme, versions: [] };
    one.versions.push(version);
    listed.set(key, one);
  }
  return [...listed.values()];
}

/** What each current register says of an organisation. @throws Refused where none says anything */
export function entriesOf(registers: RegisterReader, scheme: Scheme, id: string): RegisterEntry[] {
  const entries = registers
    .current()
    .filter((version) => version.scheme === scheme)
    .map((version) => ({ version, organisation: registers.organisation(version.version, id) ?? null, rows: registers.rowsAbout(version.version, id) }))
    .filter(({ organisation, rows }) => organisation !== null || rows.length > 0);
  if (entries.length === 0) throw new Refused(refuse('not-found', 'register.no-entry', `No register that is loaded here says anything of ${scheme} “${id}”.`));
  return entries;
}

/** A file whose load is recorded, but whose rows are gone: it has to be loaded again. */
export interface MissingVersion {
  readonly register: string;
  readonly file: string;
  readonly sha256: string;
}

const PAGE = 1_000;

/** Compares the recorded loads with what is kept: registers.db may have been removed, or a backup be older than it. */
export async function missingVersions(registers: RegisterReader, store: EventReader): Promise<MissingVersion[]> {
  const kept = new Set(registers.versions().map(({ sha256 }) => sha256));
  const missing: MissingVersion[] = [];
  for (let after = 0; ; ) {
    const events = await store.readAll({ after, limit: PAGE, lcep: INSTALLATION });
    for (const { data } of events) {
      const { register, file, sha256 } = data as unknown as MissingVersion;
      if (!kept.has(sha256)) missing.push({ register, file, sha256 });
    }
    if (events.length < PAGE) return missing;
    after = events.at(-1)!.position;
  }
}
