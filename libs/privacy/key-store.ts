/** A key that seals the free text of one record, or the personal fields of one person, within one LCEP. */
export interface Key {
  readonly id: number;
  /** 32 bytes. */
  readonly secret: Buffer;
}

/**
 * Keys, kept apart from the log. Destroying a key makes what it sealed unreadable for ever, while the log stays whole.
 * A key must be `saved` before an event that it seals is appended.
 */
export interface KeyStore {
  /** The key of a subject (a stream name), made if there is none yet. */
  forSubject(subject: string): Key;
  /** Resolves once every key handed out so far is synced to disk. */
  saved(): Promise<void>;
  /** The key, or undefined where it was destroyed or never existed. */
  find(id: number): Buffer | undefined;
  close(): void;
}
