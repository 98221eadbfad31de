import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Json, JsonObject } from '#kernel/json';
import type { KeyStore } from './key-store';
import { randomPool } from './random-pool';

/** No text field accepts a control character, so nobody can write a seal by hand. */
const MARK = '\u0001s1.';
const NONCE = 12;
const TAG = 16;

/**
 * Seals personal fields and free text under a key per record (AES-256-GCM, a fresh nonce each time) and opens them again.
 * What is sealed is a string that rows may carry about; only the edge of the application opens it.
 */
export class Sealer {
  constructor(
    private readonly keys: KeyStore,
    private readonly random: (size: number) => Buffer = randomPool(),
  ) {}

  /** The text, sealed for a subject (a stream name). Wait for `saved` before storing it. */
  seal(subject: string, text: string): string {
    const key = this.keys.forSubject(subject);
    const nonce = this.random(NONCE);
    const cipher = createCipheriv('aes-256-gcm', key.secret, nonce);
    cipher.setAAD(Buffer.from(String(key.id)));
    const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${MARK}${key.id}.${sealed.toString('base64url')}`;
  }

  /** The text of a seal, or null where its key was destroyed. Any other value comes back as it is, however deep seals stand in it. */
  open<T>(value: T): T {
    return opened(value as Json, (seal) => this.openOne(seal)) as T;
  }

  private openOne(seal: string): string | null {
    const dot = seal.indexOf('.', MARK.length);
    const id = seal.slice(MARK.length, dot);
    const secret = this.keys.find(Number(id));
    if (!secret) return null;
    const bytes = Buffer.from(seal.slice(dot + 1), 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(id));
    decipher.setAuthTag(bytes.subarray(-TAG));
    return decipher.update(bytes.subarray(NONCE, -TAG), undefined, 'utf8') + decipher.final('utf8');
  }

  /** `data` with the texts at these paths sealed (`why`, `values.note`); what is not there stays away. */
  sealAt(subject: string, paths: readonly string[], data: JsonObject): JsonObject {
    return paths.reduce((sealed, path) => replaced(sealed, path.split('.'), (text) => this.seal(subject, text)), data);
  }

  saved(): Promise<void> {
    return this.keys.saved();
  }
}

/** The value itself where it holds no seal, so that what is open already costs no copy. */
function opened(value: Json, open: (seal: string) => string | null): Json {
  if (typeof value === 'string') return value.startsWith(MARK) ? open(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? openedList(value as Json[], open) : openedObject(value as JsonObject, open);
}

function openedList(list: readonly Json[], open: (seal: string) => string | null): Json {
  let copy: Json[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const now = opened(list[index]!, open);
    if (now !== list[index]) (copy ??= [...list])[index] = now;
  }
  return copy ?? (list as Json[]);
}

function openedObject(value: JsonObject, open: (seal: string) => string | null): Json {
  let copy: { [key: string]: Json | undefined } | undefined;
  for (const key in value) {
    const one = value[key];
    if (typeof one !== 'string' && typeof one !== 'object') continue;
    const now = opened(one, open);
    if (now !== one) (copy ??= { ...value })[key] = now;
  }
  return (copy as JsonObject | undefined) ?? value;
}

function replaced(data: JsonObject, [first, ...rest]: string[], seal: (text: string) => string): JsonObject {
  const value = data[first!];
  if (rest.length === 0) return typeof value === 'string' ? { ...data, [first!]: seal(value) } : data;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return data;
  return { ...data, [first!]: replaced(value as JsonObject, rest, seal) };
}
