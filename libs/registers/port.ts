import type { JsonObject } from '#kernel/json';
import type { PlainDate } from '#kernel/plain-date';
import type { Instant } from '#kernel/time';
import type { ReadRegister, RegisterFault, RegisteredOrganisation, Scheme, Skip } from './register';

/** One file that was loaded. The newest of its register and series is the one that is looked at. */
export interface RegisterVersion {
  /** Counts from 1 through the installation. */
  readonly version: number;
  readonly register: string;
  readonly title: string;
  readonly scheme: Scheme;
  readonly series: string;
  readonly file: string;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** The day it describes; a later one is newer, whenever it was loaded. */
  readonly dated: PlainDate;
  readonly loadedAt: Instant;
  readonly rows: number;
  readonly loaded: number;
  readonly skipped: number;
  readonly faulted: number;
  /** Organisations among its rows. */
  readonly organisations: number;
}
/** What was told of the rows of a version when it was loaded. */
export interface VersionReport {
  readonly faults: readonly RegisterFault[];
  /** Faults beyond those that are listed. */
  readonly moreFaults: number;
  readonly skips: readonly Skip[];
  readonly notes: readonly string[];
}
export interface FoundOrganisation extends RegisteredOrganisation {
  readonly scheme: Scheme;
  readonly id: string;
  readonly register: string;
}
/** What one version says of an organisation. */
export interface RegisterEntry {
  readonly version: RegisterVersion;
  readonly organisation: RegisteredOrganisation | null;
  readonly rows: readonly JsonObject[];
}
export type NewVersion = Pick<RegisterVersion, 'file' | 'sha256' | 'dated' | 'loadedAt'>;

/** Reads registers beside whoever loads one: a version is seen whole or not at all. Throws StoreUnusable where the file is damaged. */
export interface RegisterReader {
  /** Every version, newest first within its register and series. */
  versions(): readonly RegisterVersion[];
  /** The newest version of each register and series. */
  current(): readonly RegisterVersion[];
  report(version: number): VersionReport | undefined;
  /** Organisations of the current versions with a word that begins with each word asked; those whose name begins so come first. */
  search(words: string, limit: number, scheme?: Scheme): readonly FoundOrganisation[];
  organisation(version: number, id: string): RegisteredOrganisation | undefined;
  rowsAbout(version: number, id: string): readonly JsonObject[];
}
export interface RegisterStore extends RegisterReader {
  /** Keeps a file as a new version, whole or not at all. Throws StorageFull where there is no room. */
  add(read: ReadRegister, about: NewVersion): Promise<RegisterVersion>;
  close(): void;
}
